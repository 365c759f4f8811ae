import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
  expect(err).toContain(`4/4 ${join(out, 'd.svg')}\n`);
});

it.each(['png', 'pdf', 'docx'])('does not pretend to export %s', async (format) => {
  const out = join(freshFolder(), 'out');
  const ran = await bam('export', LIBRARY, '--format', format, '--out', out);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`${format} cannot be exported yet`);
  expect(() => readdirSync(out)).toThrow();
});

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
  ['no such format', [LIBRARY, '--format', 'visio', '--out', 'x'], 'choose bpmn or svg'],
  ['no such folder', ['/no/such', '--format', 'svg', '--out', 'x'], 'there is no such file or folder'],
  ['a file in the way of the folder', [LIBRARY, '--format', 'svg', '--out', CHECK_A_METER], 'cannot write'],
])('refuses %s', async (_, args, complaint) => {
  const { code, err } = await bam('export', ...args);
  expect(code).toBe(2);
  expect(err).toContain(complaint);
});
