import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { documentFonts } from '../../src/cli/fonts';
import { readBpmn } from '../../src/core/bpmn/read';
import { readRegisters } from '../../src/core/register/readRegisters';
import { docxDiagrams } from '../../src/documents/docx/diagrams';
import { dispositionsDocx } from '../../src/documents/docx/dispositions-docx';
import { docxOf } from '../../src/documents/docx/docxOf';
import { notesDocx } from '../../src/documents/docx/notes-docx';
import { pdfOf } from '../../src/documents/pdf/pdfOf';
import { dispositionsXlsx } from '../../src/documents/xlsx/dispositions-xlsx';
import { drawnViews, namedDrawings } from '../../src/publish/files/drawnViews';
import { factsOf } from '../../src/publish/site/facts/process-facts';
import { contextOf } from '../../src/publish/site/SiteContext';
import { readFileSync } from 'node:fs';
import { dispositionTable } from '../../src/core/review/dispositions';
import { comment, SUBJECTS } from '../core/review/comments';

const MODEL = new URL('../cli/library/processes/1.1.1-check-a-meter.bpmn', import.meta.url);
const rows = dispositionTable(SUBJECTS.map((about, index) => comment({ id: `c000000${index}`, about })));

async function wordOf(date?: string): Promise<Uint8Array> {
  const context = contextOf({
    library: { title: 'BAM', chapters: [], layers: [], order: [] },
    registers: readRegisters(new Map()),
    release: { title: 'Release 3.0', ...(date !== undefined && { date }) },
    assets: new Map(),
    processes: [],
  });
  const model = await readBpmn(readFileSync(MODEL, 'utf8'));
  const process = { stem: 'check', ...factsOf(model.definitions) };
  const diagrams = await docxDiagrams(drawnViews(model, 'x'), await documentFonts());
  return docxOf([{ process, diagrams }], context, 'Check a meter');
}

async function pdf(date: string): Promise<Uint8Array> {
  const pages = namedDrawings(drawnViews(await readBpmn(readFileSync(MODEL, 'utf8')), 'x'));
  const words = { number: '1.1.1', name: 'x', classification: 'White', release: 'Release 3.0' };
  return pdfOf(pages, { ...words, date, fonts: await documentFonts() });
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const zone = process.env['TZ'];
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each([
  ['a Word document of a process', () => wordOf('2026-12-01')],
  ['one without a date', () => wordOf()],
  ['release notes in Word', () => notesDocx('Notes', [{ kind: 'paragraph', words: ['x'] }], 'BAM')],
  ['dispositions in Word', () => dispositionsDocx({ title: 'D', summary: 's' }, rows)],
  ['dispositions as a workbook', async () => bytesOf(await dispositionsXlsx(rows))],
  ['a PDF', () => pdf('2026-12-01')],
  ['a PDF without a date', () => pdf('')],
])('%s is the same bytes on every day and in every time zone', async (_, make) => {
  process.env['TZ'] = 'Europe/London';
  vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
  const first = await make();
  process.env['TZ'] = 'Pacific/Auckland';
  vi.setSystemTime(new Date('2031-06-01T23:59:58Z'));
  const again = await make();
  expect(first.length).toBeGreaterThan(500);
  expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
});

it('a Word document tells the date of its release, or none', async () => {
  const properties = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['docProps/core.xml']!);
  const xml = properties(await wordOf('2026-12-01'));
  expect(xml.match(/>2026-12-01T00:00:00Z</g)).toHaveLength(2);
  expect(properties(await wordOf())).not.toMatch(/dcterms:(created|modified)/);
});

it('a PDF tells the date of its release, or none, and never one that is made up', async () => {
  const text = async (date: string) => Buffer.from(await pdf(date)).toString('latin1');
  expect(await text('2026-12-01')).toContain('(D:20261201000000Z)');
  expect(await text('')).not.toMatch(/CreationDate|ModDate|D:1970/);
});
