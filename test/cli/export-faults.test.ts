import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, CHECK_A_METER, freshFolder, LIBRARY } from './bam';

it('says which files were written and of which nothing was', async () => {
  const [folder, out] = [freshFolder(), freshFolder()];
  cpSync(CHECK_A_METER, join(folder, 'a.bpmn'));
  const broken = join(folder, 'broken.bpmn');
  writeFileSync(broken, '<no bpmn');
  cpSync(CHECK_A_METER, join(folder, 'c.bpmn'));
  const ran = await bam('export', folder, '--format', 'svg', '--out', out);
  expect(ran).toMatchObject({ code: 2, out: `2 files written to ${out}\n` });
  expect(ran.err).toContain('cannot read the model');
  expect(ran.err).toContain(`nothing written of ${broken}\n`);
  expect(readdirSync(out).sort()).toEqual(['a.svg', 'c.svg']);
  const told = JSON.parse(
    (await bam('export', folder, '--format', 'svg', '--out', out, '--json')).out,
  ) as object;
  expect(told).toMatchObject({ written: [{}, {}], failed: [{ file: broken }] });
});

it('names on the front page what a document of all processes lacks', async () => {
  const [folder, out] = [freshFolder(), freshFolder()];
  cpSync(CHECK_A_METER, join(folder, 'a.bpmn'));
  writeFileSync(join(folder, 'broken.bpmn'), '<no bpmn');
  const ran = await bam('export', folder, '--format', 'docx', '--together', '--out', out);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`nothing written of ${join(folder, 'broken.bpmn')}`);
  expect(readdirSync(out)).toEqual(['business-architecture-model.docx']);
  const { 'word/document.xml': document } = unzipSync(readFileSync(join(out, readdirSync(out)[0]!)));
  expect(strFromU8(document!)).toContain('Not in this document, since they cannot be read: broken.bpmn.');
});

it.skipIf(!existsSync('/proc'))('gives up on a folder that cannot be made', async () => {
  for (const words of [
    ['export', CHECK_A_METER, '--format', 'svg', '--out', '/proc/x'],
    ['export', CHECK_A_METER, '--format', 'svg', '--out', '/proc/self/x/y'],
    ['publish', LIBRARY, '--no-documents', '--out', '/proc/x'],
    ['project', CHECK_A_METER, '--view', 'baseline', '-o', '/proc/x/y.bpmn'],
  ]) {
    const ran = await bam(...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/cannot write.* \/proc\/(self\/)?x/);
    expect(ran.err).not.toContain('should not happen');
  }
});

it.each([
  [
    'a layer that nothing holds',
    ['--format', 'svg', '--layer', 'NOPE'],
    'holds a layer NOPE; there is SMETS1',
  ],
  ['a plain PDF', ['--format', 'pdf', '--plain'], '--plain is for'],
  ['a plain document', ['--format', 'docx', '--plain'], '--plain is for'],
  ['a layer of the whole file', ['--format', 'bpmn', '--layer', 'SMETS1'], 'give --view, too'],
  [
    'an address for what has no links',
    ['--format', 'png', '--url', 'https://bam.example'],
    'is for --format svg',
  ],
])('refuses %s, and writes nothing', async (_, words, complaint) => {
  const out = join(freshFolder(), 'x');
  const ran = await bam('export', LIBRARY, ...words, '--out', out);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(complaint);
  expect(existsSync(out)).toBe(false);
});

it('only says so of a file without the layer where another has it', async () => {
  const [folder, out] = [freshFolder(), freshFolder()];
  cpSync(CHECK_A_METER, join(folder, 'with.bpmn'));
  const without = join(folder, 'without.bpmn');
  await bam('project', CHECK_A_METER, '--view', 'baseline', '--plain', '-o', without);
  const ran = await bam(
    'export',
    folder,
    '--format',
    'svg',
    '--view',
    'overlay',
    '--layer',
    'SMETS1',
    '--out',
    out,
  );
  expect(ran.code).toBe(0);
  expect(ran.err).toContain(`${without} holds nothing of layer SMETS1`);
});
