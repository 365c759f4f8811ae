import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem';
import { bam, CHECK_A_METER, fixture, freshFolder, LIBRARY, MODELS } from './bam';

interface Checked {
  files: { file: string; readable: boolean; problems: Problem[] }[];
  counts: { files: number; error: number; warning: number; info: number };
}

async function checked(...paths: string[]): Promise<Checked & { code: number }> {
  const { code, out } = await bam('check', '--json', ...paths);
  return { code, ...(JSON.parse(out) as Checked) };
}

const codesOf = ({ files }: Checked) =>
  files.flatMap(({ problems }) => problems.map(({ code }) => code)).sort();

/** A copy of the small library that a test may spoil. */
function libraryWith(files: Record<string, string>): string {
  const folder = freshFolder();
  cpSync(LIBRARY, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

it('finds nothing wrong with a sound library, counting all that it looked at', async () => {
  const { code, out } = await bam('check', LIBRARY);
  expect(out).toBe('4 files checked, no problems.\n');
  expect(code).toBe(0);
});

it('finds nothing wrong with the library of the project', async () => {
  const result = await checked(MODELS);
  // Notes stop nobody.
  const grave = result.files
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity !== 'info');
  expect(grave).toEqual([]);
  expect(result.code).toBe(0);
  expect(result.counts.files).toBeGreaterThanOrEqual(40);
});

it('prints problems under their file, with place and remedy, and ends with the count', async () => {
  const file = fixture('check.doubtful.bpmn');
  const { code, out } = await bam('check', file, CHECK_A_METER);
  const lines = out.trimEnd().split('\n');
  expect(code).toBe(1);
  expect(lines[0]).toBe(file);
  expect(out).toContain(
    '  Doubt: warning VAR-IMPACT-MISSING: The variation of layer "SMETS1" on Doubt names no impact.',
  );
  expect(out).toContain('Name the rows of the impact register');
  expect(lines.at(-1)).toBe('2 files checked: 0 errors, 3 warnings.');
});

it('says of a variation that it is stale, gives no reason and names no impact', async () => {
  const result = await checked(fixture('check.doubtful.bpmn'));
  expect(codesOf(result)).toEqual(['VAR-IMPACT-MISSING', 'VAR-REASON-MISSING', 'VAR-STALE']);
  expect(result.files[0]!.problems[0]!.where).toMatchObject({ elementId: 'Doubt', layer: 'SMETS1' });
});

it('reports layers that touch the same element, once', async () => {
  const result = await checked(fixture('check.conflict.bpmn'));
  expect(result.code).toBe(1);
  expect(codesOf(result)).toEqual(['VAR-CONFLICT']);
});

it('finds what a layer breaks, tells how it happens, and names the variation to blame', async () => {
  const text = readFileSync(join(MODELS, 'processes/7.6.1-replace-communications-hub.bpmn'), 'utf8');
  // The layer puts a join that waits for both flows in the place of a merge of alternatives.
  const broken = text.replace(
    '<bpmn:exclusiveGateway id="B10y">',
    `<bpmn:parallelGateway id="NX" bam:layer="SMETS1" /><bpmn:exclusiveGateway id="B10y"><bpmn:extensionElements>
      <bam:variation layer="SMETS1" effect="replaced" by="NX" impacts="A056">So it was thought.</bam:variation></bpmn:extensionElements>`,
  );
  const folder = libraryWith({ 'processes/broken.bpmn': broken });
  const { files } = await checked(join(folder, 'processes/broken.bpmn'));
  const [problem, ...others] = files[0]!.problems.filter(({ code }) => code.startsWith('PROOF-'));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'PROOF-STUCK',
    severity: 'error',
    where: { elementId: 'NX', layer: 'SMETS1' },
  });
  expect(problem!.message).toMatch(
    /^For SMETS1: The flow can get stuck: .*NX may wait .* It happens so: .* → /,
  );
  expect(problem!.remedy).toContain(
    'Without the variation on the exclusive gateway B10y it would not happen.',
  );
});

it('reports what the schema of the OMG does not allow', async () => {
  const folder = freshFolder();
  const file = join(folder, 'bad.bpmn');
  writeFileSync(
    file,
    readFileSync(CHECK_A_METER, 'utf8').replace('isExecutable="false"', 'isExecutable="perhaps"'),
  );
  const result = await checked(file);
  expect(result.code).toBe(1);
  expect(result.files[0]!.problems.map(({ where }) => where.fileName)).toContain(file);
  expect(codesOf(result).some((code) => code.startsWith('XSD'))).toBe(true);
});

it.each([
  ['empty', ''],
  ['no XML', 'hello'],
  ['no BPMN', '<html/>'],
  ['cut off', readFileSync(CHECK_A_METER, 'utf8').slice(0, 900)],
])('goes on past a file that is %s, and ends with exit code 2', async (_, text) => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a.bpmn'), text);
  cpSync(CHECK_A_METER, join(folder, 'b.bpmn'));
  const result = await checked(folder);
  expect(result.code).toBe(2);
  expect(result.files.map(({ readable }) => readable)).toEqual([false, true]);
  expect(result.files[0]!.problems[0]!.where.fileName).toBe(join(folder, 'a.bpmn'));
});

it('refuses bytes that are no text', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a.bpmn'), new Uint8Array([0x3c, 0xff, 0xff]));
  const { code, out } = await bam('check', folder);
  expect(code).toBe(2);
  expect(out).toContain('error FILE-UNREADABLE: The file is not UTF-8 text');
});

it.each(['/no/such/folder', fixture('no-such.bpmn')])('says that %s is not there', async (path) => {
  const { code, out, err } = await bam('check', path);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(`bam: ${path}: there is no such file or folder.\n`);
});

it('says that a folder has no model in it', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'inside'));
  const { code, err } = await bam('check', folder);
  expect(code).toBe(2);
  expect(err).toContain(`there is no .bpmn file in the folder ${folder}`);
});

it('tells how far it is when there are many files', async () => {
  const folder = freshFolder();
  for (const name of 'abcde') cpSync(CHECK_A_METER, join(folder, `${name}.bpmn`));
  const { err } = await bam('check', folder);
  expect(err.trimEnd().split('\n')).toHaveLength(5);
  expect(err).toContain(`5/5 ${join(folder, 'e.bpmn')}`);
});

const process1 = readFileSync(CHECK_A_METER, 'utf8');
it.each([
  ['a library.json that is no JSON', { 'library.json': '{' }, ['LIBRARY-INFO'], 2],
  [
    'a library.json of another shape',
    { 'library.json': '{"title": "x", "chapters": 1}' },
    ['LIBRARY-INFO'],
    2,
  ],
  ['a number that is used twice', { 'processes/copy.bpmn': process1 }, ['LIBRARY-NUMBER-TWICE'], 1],
  [
    'a process without a number',
    { 'processes/new.bpmn': process1.replace(' bam:number="1.1.1"', '') },
    ['LIBRARY-NUMBER-MISSING'],
    1,
  ],
  [
    'an impact that the register does not hold',
    { 'processes/1.1.1-check-a-meter.bpmn': process1.replace('A001', 'A999') },
    ['IMPACT-UNCOVERED', 'LIBRARY-IMPACT-UNKNOWN'],
    1,
  ],
  [
    'a layer that the library does not name',
    { 'processes/1.1.1-check-a-meter.bpmn': process1.replace('layer="SMETS1"', 'layer="SMETS9"') },
    ['LIBRARY-LAYER-UNKNOWN'],
    1,
  ],
  [
    'a process that is in the order only',
    { 'processes/1.1.1-check-a-meter.bpmn': process1.replace('"1.1.1"', '"1.1.7"') },
    ['LIBRARY-ORDER'],
    1,
  ],
  ['a row that repeats an id', { 'register/impacts.csv': repeatedRow() }, ['REGISTER-ROW'], 1],
])('reports %s', async (_, files, codes, code) => {
  const result = await checked(libraryWith(files));
  expect(codesOf(result)).toEqual(codes);
  expect(result.code).toBe(code);
});

function repeatedRow(): string {
  const text = readFileSync(fixture('library/register/impacts.csv'), 'utf8');
  return text + text.trimEnd().split('\n')[1]! + '\n';
}

it('checks the other files where one is no text', async () => {
  const folder = libraryWith({});
  writeFileSync(join(folder, 'processes', 'picture.bpmn'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe));
  const result = await checked(folder);
  expect(codesOf(result)).toContain('FILE-UNREADABLE');
  const picture = result.files.find(({ readable }) => !readable)!;
  expect(picture.file).toContain('picture.bpmn');
  expect(picture.problems[0]!.message).toBe('The file is not UTF-8 text; save it as UTF-8.');
  expect(result.files.filter(({ readable }) => readable).length).toBeGreaterThan(1);
  expect(result.code).toBe(2);
});
