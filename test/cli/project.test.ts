import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBpmn } from '../../src/core/bpmn/read';
import type { ProjectionReport } from '../../src/core/variation/types';
import { bam, CHECK_A_METER, fixture, freshFolder, LIBRARY } from './bam';

const ids = async (text: string) => Object.keys((await readBpmn(text)).elementsById);

it('writes what a device of the layer experiences', async () => {
  const out = join(freshFolder(), 'deep', 'view.bpmn');
  const ran = await bam('project', CHECK_A_METER, '--view', 'resolved', '--layer', 'SMETS1', '-o', out);
  expect(ran).toEqual({ code: 0, out: '', err: '' });
  const elements = await ids(readFileSync(out, 'utf8'));
  expect(elements).toEqual(expect.arrayContaining(['Start_1_1_1', 'End_1_1_1', 'To_Check']));
  expect(elements).not.toContain('Check');
  expect(readdirSync(join(out, '..'))).toEqual(['view.bpmn']);
});

it('writes the baseline to the terminal, and to nowhere else', async () => {
  const { code, out, err } = await bam('project', CHECK_A_METER, '--view', 'baseline', '-o', '-');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await ids(out)).toContain('Check');
  expect(out).not.toContain('bam:variation');
});

it('leaves out every bam: extension with --plain', async () => {
  const { out } = await bam('project', CHECK_A_METER, '--view', 'overlay', '--plain', '-o', '-');
  expect(out).not.toMatch(/[<\s]bam:/);
  expect(out).not.toContain('xmlns:bam');
  expect(await ids(out)).toContain('Check');
});

it('keeps what other tools put on a step that the view holds', async () => {
  const file = join(freshFolder(), 'vendor.bpmn');
  const text = readFileSync(CHECK_A_METER, 'utf8')
    .replace('xmlns:bam=', 'xmlns:acme="urn:acme" xmlns:bam=')
    .replace('<bpmn:startEvent ', '<bpmn:startEvent acme:colour="teal" ')
    .replace('<bpmn:extensionElements>', '<bpmn:extensionElements><acme:cost unit="GBP">7</acme:cost>');
  writeFileSync(file, text);
  const { out } = await bam('project', file, '--view', 'baseline', '-o', '-');
  expect(out).toContain('acme:colour="teal"');
  expect(out).toContain('<acme:cost unit="GBP">7</acme:cost>');
});

it('explains a projection change by change, in words', async () => {
  const { code, out } = await bam(
    'project',
    CHECK_A_METER,
    '--view',
    'resolved',
    '--layer',
    'SMETS1',
    '--explain',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^View resolved with SMETS1: \d+ changes\n/);
  expect(out).toContain(
    'removed         Check "Check the meter" [SMETS1]: not applicable; the flow passes it by\n',
  );
  expect(out).toContain('led elsewhere   To_Check\n');
});

it('keeps words out of a model that goes to the terminal', async () => {
  const args = ['project', CHECK_A_METER, '--view', 'resolved', '--layer', 'SMETS1', '--explain', '-o', '-'];
  const { out, err } = await bam(...args);
  expect(out).toMatch(/^<\?xml/);
  expect(out).toMatch(/<\/bpmn:definitions>\n$/);
  expect(err).toContain('removed');
});

it('reports as JSON', async () => {
  const { out } = await bam('project', CHECK_A_METER, '--view', 'resolved', '--layer', 'SMETS1', '--json');
  const { file, report } = JSON.parse(out) as { file: string; report: ProjectionReport };
  expect(file).toBe(CHECK_A_METER);
  expect(report).toMatchObject({ view: 'resolved', layers: ['SMETS1'] });
  expect(report.removed).toContainEqual({ id: 'Check', because: 'skip', layer: 'SMETS1' });
});

it('asks for the layer where a file holds several', async () => {
  const file = fixture('check.conflict.bpmn');
  const several = await bam('project', file, '--view', 'resolved', '-o', '-');
  expect(several.code).toBe(2);
  expect(several.err).toContain('SMETS1, SMETS3: say which with --layer');
  const one = await bam('project', file, '--view', 'resolved', '--layer', 'SMETS3', '-o', '-');
  expect(one.code).toBe(0);
});

it('ends with exit code 1 where two layers are in conflict, and still shows what it can', async () => {
  const layers = ['--layer', 'SMETS1', '--layer', 'SMETS3'];
  const ran = await bam(
    'project',
    fixture('check.conflict.bpmn'),
    '--view',
    'resolved',
    ...layers,
    '-o',
    '-',
  );
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('error VAR-CONFLICT');
  expect(ran.out).toMatch(/^<\?xml/);
});

it('refuses a layer that neither the file nor its library knows, and names those that are there', async () => {
  const ran = await bam('project', CHECK_A_METER, '--view', 'resolved', '--layer', 'SMETS7', '-o', '-');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain('holds a layer SMETS7; there is SMETS1');
});

it('says so where the file holds nothing of a layer that its library has', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'library.json'), readFileSync(join(LIBRARY, 'library.json')));
  const file = join(folder, 'plain.bpmn');
  await bam('project', CHECK_A_METER, '--view', 'baseline', '--plain', '-o', file);
  const ran = await bam('project', file, '--view', 'resolved', '--layer', 'SMETS1', '-o', '-');
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('holds nothing of layer SMETS1');
});

it('never writes over the file that it reads, not even by another name', async () => {
  const folder = freshFolder();
  const file = join(folder, 'process.bpmn');
  const text = readFileSync(CHECK_A_METER, 'utf8');
  writeFileSync(file, text);
  symlinkSync(file, join(folder, 'link.bpmn'));
  for (const out of [file, join(folder, '.', 'process.bpmn'), join(folder, 'link.bpmn')]) {
    const ran = await bam('project', file, '--view', 'baseline', '-o', out);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('choose another place');
  }
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it.each([
  ['nowhere to write to', [CHECK_A_METER, '--view', 'baseline'], 'say where to write'],
  ['a folder to read', [LIBRARY, '--view', 'baseline', '-o', '-'], 'bam export'],
  [
    'JSON and a model for one terminal',
    [CHECK_A_METER, '--view', 'baseline', '-o', '-', '--json'],
    'choose one',
  ],
  ['a file that is no model', [fixture('bam.ts'), '--view', 'baseline', '-o', '-'], 'cannot read the model'],
  ['a place that is a folder', [CHECK_A_METER, '--view', 'baseline', '-o', LIBRARY], 'cannot write'],
  ['a place below a file', [CHECK_A_METER, '--view', 'baseline', '-o', `${CHECK_A_METER}/x`], 'cannot write'],
])('refuses %s', async (_, args, complaint) => {
  const { code, out, err } = await bam('project', ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(complaint);
});
