import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentFonts } from '../../src/cli/fonts';
import { readBpmn } from '../../src/core/bpmn/read';
import { readRegisters } from '../../src/core/register/readRegisters';
import { docxDiagrams } from '../../src/documents/docx/diagrams';
import { docxOf } from '../../src/documents/docx/docxOf';
import type { Fonts } from '../../src/documents/Fonts';
import { pdfOf } from '../../src/documents/pdf/pdfOf';
import { drawnViews, namedDrawings, type NamedDrawing } from '../../src/publish/files/drawnViews';
import { factsOf } from '../../src/publish/site/facts/process-facts';
import { contextOf } from '../../src/publish/site/SiteContext';

const FILE = new URL('../../models/processes/7.2.2-install-and-leave.bpmn', import.meta.url);
const REASON = /Install and Leave is not supported for SMETS1 Devices/;

const views = async () =>
  drawnViews(await readBpmn(readFileSync(FILE, 'utf8')), '7.2.2').filter(({ view }) => view === 'resolved');
let fonts: Fonts;
let pages: NamedDrawing[];

beforeAll(async () => {
  fonts = await documentFonts();
  pages = namedDrawings(await views());
});

describe('a process that is not applicable to a layer', () => {
  it('has a notice in place of a drawing, in the view of that layer alone', async () => {
    const all = namedDrawings(drawnViews(await readBpmn(readFileSync(FILE, 'utf8')), '7.2.2'));
    expect(all.map(({ view, notice }) => [view, notice?.title])).toEqual([
      ['SMETS2+', undefined],
      ['SMETS1: not applicable', 'Not applicable to SMETS1'],
      ['SMETS1 marked', undefined],
    ]);
    expect(pages[0]?.notice?.reasons).toEqual([expect.stringMatching(REASON)]);
    expect(pages[0]?.notice?.questions).toHaveLength(1);
  });

  it('takes one A4 page of the PDF, with a heading', async () => {
    const bytes = await pdfOf(pages, {
      number: '7.2.2',
      name: 'x',
      classification: 'White',
      release: 'Draft',
      date: '',
      fonts,
    });
    const pdf = Buffer.from(bytes).toString('latin1');
    expect(pdf.match(/\/MediaBox \[[^\]]*\]/g)).toEqual(['/MediaBox [0 0 841.89 595.28]']);
    expect(pdf).toMatch(/\/S \/H1\b/);
    expect(pdf).not.toMatch(/\/S \/Figure\b/);
  });

  it('keeps a reason of any length on that page', async () => {
    const notice = {
      title: 'Not applicable to SMETS1',
      reasons: ['word '.repeat(5000)],
      questions: ['why? '.repeat(500)],
    };
    const bytes = await pdfOf([{ svg: '', view: 'SMETS1', notice }], {
      number: '1',
      name: 'x',
      classification: 'White',
      release: 'Draft',
      date: '',
      fonts,
    });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/MediaBox/g),
    ).toHaveLength(1);
  });

  it('has its reason in the Word document, and no picture', async () => {
    const context = contextOf({
      library: { title: 'BAM', chapters: [], layers: [], order: [] },
      registers: readRegisters(new Map()),
      release: { title: 'Working draft' },
      assets: new Map(),
      processes: [],
    });
    const process = { stem: 'x', ...factsOf((await readBpmn(readFileSync(FILE, 'utf8'))).definitions) };
    const files = unzipSync(
      await docxOf([{ process, diagrams: await docxDiagrams(await views(), fonts) }], context, 'x'),
    );
    const xml = strFromU8(files['word/document.xml']!);
    const words = xml.replace(/<[^>]*>/g, '');
    expect(xml).not.toContain('<w:drawing');
    expect(words).toContain('Diagram: SMETS1: not applicable');
    expect(words).toMatch(/Not applicable to SMETS1: Install and Leave is not supported/);
  });
});
