import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import type { Definitions } from '../../src/core/bpmn/model';
import { XmlFault } from '../../src/core/bpmn/xml/fault';
import { parseXml } from '../../src/core/bpmn/xml/parse';
import { marksOf } from '../../src/core/variation/marks';
import { project } from '../../src/core/variation/project';
import { pngSize } from '../../src/documents/png-size';
import { renderSvg } from '../../src/publish/svg/renderSvg';
import { readBpmn } from '../../src/core/bpmn/read';
import { validateXsd } from '../../src/xsd/validateXsd';
import { bam, CHECK_A_METER, freshFolder, LIBRARY, MODELS } from './bam';

const contents = (folder: string) => readdirSync(folder).sort();

it('writes whole files as BPMN, layers included', async () => {
  const out = freshFolder();
  const ran = await bam('export', LIBRARY, '--format', 'bpmn', '--out', out);
  expect(ran).toEqual({ code: 0, out: `2 files written to ${out}\n`, err: '' });
  expect(contents(out)).toEqual(['1.1.1-check-a-meter.bpmn', '1.1.2-read-a-meter.bpmn']);
  expect(readFileSync(join(out, '1.1.1-check-a-meter.bpmn'), 'utf8')).toContain('<bam:variation');
});

it('calls a drawing by the number and name of its process, not by an id', async () => {
  const out = freshFolder();
  await bam('export', CHECK_A_METER, '--format', 'svg', '--out', out);
  const svg = readFileSync(join(out, '1.1.1-check-a-meter.svg'), 'utf8');
  expect(/<title[^>]*>([^<]*)</.exec(svg)?.[1]).toMatch(/^1\.1\.1 Check a meter/i);
});

it('names the view in the file, so that views lie beside each other', async () => {
  const out = freshFolder();
  const base = ['export', CHECK_A_METER, '--out', out];
  await bam(...base, '--format', 'bpmn', '--view', 'baseline', '--layer', 'SMETS1');
  await bam(...base, '--format', 'bpmn', '--view', 'resolved', '--layer', 'SMETS1', '--plain');
  await bam(...base, '--format', 'svg');
  await bam(...base, '--format', 'svg', '--view', 'resolved');
  expect(contents(out)).toEqual([
    '1.1.1-check-a-meter.baseline.bpmn',
    '1.1.1-check-a-meter.resolved.SMETS1.bpmn',
    '1.1.1-check-a-meter.resolved.svg',
    '1.1.1-check-a-meter.svg',
  ]);
  expect(readFileSync(join(out, '1.1.1-check-a-meter.resolved.SMETS1.bpmn'), 'utf8')).not.toMatch(
    /[<\s]bam:/,
  );
});

it('draws what the view shows: marks and a legend in the overlay, nothing skipped in resolved', async () => {
  const out = freshFolder();
  await bam('export', CHECK_A_METER, '--format', 'svg', '--view', 'overlay', '--out', out);
  await bam('export', CHECK_A_METER, '--format', 'svg', '--view', 'resolved', '--out', out);
  const overlay = readFileSync(join(out, '1.1.1-check-a-meter.overlay.svg'), 'utf8');
  const resolved = readFileSync(join(out, '1.1.1-check-a-meter.resolved.svg'), 'utf8');
  expect(overlay).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  expect(overlay).toContain('Check');
  expect(overlay.toLowerCase()).toContain('not applicable');
  expect(resolved).not.toContain('Check the meter');
  expect(resolved.toLowerCase()).not.toContain('not applicable');
});

it.each([
  ['baseline', []],
  ['overlay', []],
  ['resolved', ['--layer', 'SMETS1']],
])('exports the %s of the real library: readable, valid, and the same twice', async (view, layer) => {
  const [out, again] = [freshFolder(), freshFolder()];
  const ran = await bam('export', MODELS, '--format', 'bpmn', '--view', view, ...layer, '--out', out);
  await bam('export', MODELS, '--format', 'bpmn', '--view', view, ...layer, '--out', again);
  expect(ran.code).toBe(0);
  expect(contents(out).length).toBeGreaterThanOrEqual(3);
  for (const name of contents(out)) {
    const text = readFileSync(join(out, name), 'utf8');
    expect((await readBpmn(text)).problems).toEqual([]);
    expect(await validateXsd(text, { fileName: name })).toEqual([]);
    expect(readFileSync(join(again, name), 'utf8')).toBe(text);
  }
});

it('tells as JSON what it wrote', async () => {
  const out = freshFolder();
  const ran = await bam('export', CHECK_A_METER, '--format', 'svg', '--out', out, '--json');
  expect(JSON.parse(ran.out)).toEqual({
    written: [{ file: CHECK_A_METER, out: join(out, '1.1.1-check-a-meter.svg') }],
    problems: [],
  });
});

it('tells how far it is when there are many files', async () => {
  const [folder, out] = [freshFolder(), freshFolder()];
  for (const name of 'abcd') cpSync(CHECK_A_METER, join(folder, `${name}.bpmn`));
  const { err } = await bam('export', folder, '--format', 'svg', '--out', out);
  expect(err).toContain(`4/4 ${join(folder, 'd.bpmn')}\n`);
});

it('draws pictures of the size that is asked for, the same bytes each time', async () => {
  const [out, again] = [freshFolder(), freshFolder()];
  const words = (folder: string) => [CHECK_A_METER, '--format', 'png', '--scale', '0.5', '--out', folder];
  expect(await bam('export', ...words(out))).toMatchObject({ code: 0 });
  await bam('export', ...words(again));
  const picture = readFileSync(join(out, '1.1.1-check-a-meter.png'));
  const svg = drawings(await modelAt(CHECK_A_METER));
  expect(pngSize(picture)).toEqual({ width: Math.round(svg.width / 2), height: Math.round(svg.height / 2) });
  expect(readFileSync(join(again, '1.1.1-check-a-meter.png')).equals(picture)).toBe(true);
});

it('makes a PDF with a page for each view, and real text', async () => {
  const out = freshFolder();
  expect(await bam('export', CHECK_A_METER, '--format', 'pdf', '--out', out)).toMatchObject({ code: 0 });
  const pdf = readFileSync(join(out, '1.1.1-check-a-meter.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const inside = insideOf(pdf);
  expect(inside.match(/\/Type \/Page\b/g)?.length).toBe(3);
  expect(inside.includes('Arimo'), 'the font is in it').toBe(true);
  expect(inside.match(/\bTJ\b/g)!.length, 'runs of text, not outlines').toBeGreaterThan(20);
});

/** A PDF as text, with its compressed parts unpacked. */
function insideOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      return Buffer.from(unzlibSync(Buffer.from(data, 'latin1'))).toString('latin1');
    } catch {
      return ''; // not compressed
    }
  });
  return [text, ...parts].join('\n');
}

it('makes a Word document of each process, or of all together', async () => {
  const out = freshFolder();
  expect(await bam('export', LIBRARY, '--format', 'docx', '--out', out)).toMatchObject({ code: 0 });
  expect(contents(out)).toHaveLength(2);
  const words = wordsIn(readFileSync(join(out, '1.1.1-check-a-meter.docx')));
  expect(words).toContain('1.1.1');
  expect(words).toContain('What differs for SMETS1');
  const one = freshFolder();
  await bam('export', LIBRARY, '--format', 'docx', '--together', '--out', one);
  expect(contents(one)).toEqual(['business-architecture-model.docx']);
  const all = wordsIn(readFileSync(join(one, 'business-architecture-model.docx')));
  expect(all).toContain('1.1.1');
  expect(all).toContain('1.1.2');
});

it('knows the registers around a single process, and names a flow by its ends', async () => {
  const out = freshFolder();
  await bam('export', 'models/processes/7.1-manage-inventory.bpmn', '--format', 'docx', '--out', out);
  await bam('export', 'models/processes/7.2.2-install-and-leave.bpmn', '--format', 'docx', '--out', out);
  const [inventory, install] = contents(out).map((name) => wordsIn(readFileSync(join(out, name))));
  expect(install).toContain('Communications Hub Status Update');
  expect(install).not.toContain('not in the catalogue');
  expect(inventory).toMatch(/Flow from “[^”]+” to “[^”]+”/);
});

/** The text of a Word document. */
function wordsIn(docx: Uint8Array): string {
  const { 'word/document.xml': document } = unzipSync(docx);
  const text = strFromU8(document!);
  expect(parseXml(text)).not.toBeInstanceOf(XmlFault);
  return text.replace(/<[^>]*>/g, '');
}

const modelAt = async (path: string) => (await readBpmn(readFileSync(path, 'utf8'))).definitions;

function drawings(definitions: Definitions): { width: number; height: number } {
  const marks = marksOf(definitions, ['SMETS1']);
  const { definitions: shown } = project(definitions, { view: 'overlay', layers: ['SMETS1'] });
  const svg = renderSvg(shown, { marks, legend: true });
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
  return { width: width!, height: height! };
}

it('never writes over the files that it reads', async () => {
  const folder = freshFolder();
  cpSync(CHECK_A_METER, join(folder, 'a.bpmn'));
  const before = readFileSync(join(folder, 'a.bpmn'), 'utf8');
  const ran = await bam('export', folder, '--format', 'bpmn', '--out', folder);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('choose another place');
  expect(readFileSync(join(folder, 'a.bpmn'), 'utf8')).toBe(before);
});

it('refuses two files that would be written to one place', async () => {
  const [folder, out] = [freshFolder(), freshFolder()];
  for (const inside of ['a', 'b']) {
    mkdirSync(join(folder, inside));
    cpSync(CHECK_A_METER, join(folder, inside, 'same.bpmn'));
  }
  const ran = await bam('export', folder, '--format', 'svg', '--out', out);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('two files would be written to');
  expect(contents(out)).toEqual([]);
});

it.each([
  ['no such format', [LIBRARY, '--format', 'visio', '--out', 'x'], 'Allowed choices are bpmn, svg'],
  [
    'a scale for what has none',
    [LIBRARY, '--format', 'svg', '--scale', '2', '--out', 'x'],
    'is for --format png',
  ],
  ['a scale that is none', [LIBRARY, '--format', 'png', '--scale', 'big', '--out', 'x'], '0.1 to 10'],
  [
    'one document of pictures',
    [LIBRARY, '--format', 'png', '--together', '--out', 'x'],
    'is for --format docx',
  ],
  ['no such folder', ['/no/such', '--format', 'svg', '--out', 'x'], 'there is no such file or folder'],
  ['a file in the way of the folder', [LIBRARY, '--format', 'svg', '--out', CHECK_A_METER], 'cannot write'],
])('refuses %s', async (_, args, complaint) => {
  const { code, err } = await bam('export', ...args);
  expect(code).toBe(2);
  expect(err).toContain(complaint);
});
