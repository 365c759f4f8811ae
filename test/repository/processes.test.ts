import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blankProcess } from '../../src/core/bpmn/blank';
import { codesOf, drawn, filledRepository, saveText, valueOf, writeText } from './library';

const numbers = (heads: { number: string }[]) => heads.map(({ number }) => number);
const create = (number: string, name: string) => ({
  number,
  name,
  text: blankProcess({ number: number || 'x', name }),
});

it('lists by the parts of the number, those without a number last', async () => {
  const repository = await filledRepository();
  valueOf(await repository.createProcess({ ...create('', 'Aardvark') }));
  valueOf(await repository.createProcess(create('7.2.10', 'Ten')));
  valueOf(await repository.createProcess(create('7.2.9', 'Nine')));
  expect(numbers(await repository.listProcesses())).toEqual(['7.2.2', '7.2.9', '7.2.10', '7.10.1', '']);
});

it('gives every process a path and a key of its own', async () => {
  const repository = await filledRepository();
  const heads = [];
  for (let index = 0; index < 3; index += 1) {
    heads.push(valueOf(await repository.createProcess(create('7.2.2', 'Install and Leave'))));
  }
  expect(heads.map(({ path }) => path)).toEqual([
    'processes/7.2.2-install-and-leave-2.bpmn',
    'processes/7.2.2-install-and-leave-3.bpmn',
    'processes/7.2.2-install-and-leave-4.bpmn',
  ]);
  expect(new Set(heads.map(({ key }) => key)).size).toBe(3);
});

it.each([
  ['../../etc/passwd', 'processes/etc-passwd.bpmn'],
  ['Élan — vital?', 'processes/elan-vital.bpmn'],
  ['电表', 'processes/process.bpmn'],
  ['x'.repeat(100_000), `processes/${'x'.repeat(80)}.bpmn`],
])('makes a path of the name %.20s', async (name, path) => {
  const repository = await filledRepository();
  const input = { ...create('1', 'plain'), number: '', name };
  expect(valueOf(await repository.createProcess(input)).path).toBe(path);
});

it('duplicates the current state under another name, and names where it came from', async () => {
  const repository = await filledRepository();
  const source = (await repository.listProcesses())[0]!;
  valueOf(await writeText(repository, source, drawn(source, 'unsaved')));
  const copy = valueOf(await repository.duplicateProcess(source.key, 'Install and Stay'));
  const { text } = valueOf(await repository.open(copy.key));
  expect(copy).toMatchObject({ number: '7.2.2', name: 'Install and Stay', hasDraft: false });
  expect(text).toContain('unsaved');
  expect(text).toContain('name="Install and Stay"');
  expect(text).not.toContain('name="Install and Leave"');
  expect((await repository.history(copy.key)).map(({ parents }) => parents)).toEqual([[source.head]]);
});

it('renames by a revision, in the file as well as in the list', async () => {
  const repository = await filledRepository();
  const { key } = (await repository.listProcesses())[0]!;
  const renamed = valueOf(await repository.renameProcess(key, { number: '7.2.4', name: 'Leave' }));
  expect(renamed).toMatchObject({ key, number: '7.2.4', name: 'Leave', path: 'processes/7.2.4-leave.bpmn' });
  const { text } = valueOf(await repository.open(key));
  expect(text).toMatch(/<bpmn:process [^>]*name="Leave"/);
  expect(text).toMatch(/<bpmn:participant [^>]*name="Leave"/);
  expect(text).toContain('bam:number="7.2.4"');
  expect((await repository.history(key))[0]!.message).toBe('Renamed to 7.2.4 Leave');
});

it('moves to the bin and back with draft and history', async () => {
  const repository = await filledRepository();
  const head = (await repository.listProcesses())[0]!;
  valueOf(await writeText(repository, head, drawn(head, 'unsaved')));
  await repository.binProcess(head.key);
  expect(numbers(await repository.listProcesses())).toEqual(['7.10.1']);
  expect(numbers(await repository.listProcesses({ bin: true }))).toEqual(['7.2.2']);
  expect([...(await repository.exportTree()).keys()]).not.toContain(head.path);
  await repository.unbinProcess(head.key);
  const back = valueOf(await repository.open(head.key));
  expect(back.text).toBe(drawn(head, 'unsaved'));
  expect(back.head.path).toBe(head.path);
  expect(back.head.binnedAt).toBeUndefined();
});

it('comes back from the bin beside what took its place', async () => {
  const repository = await filledRepository();
  const head = (await repository.listProcesses())[0]!;
  await repository.binProcess(head.key);
  expect(valueOf(await repository.createProcess(create('7.2.2', 'Install and Leave'))).path).toBe(head.path);
  await repository.unbinProcess(head.key);
  expect(valueOf(await repository.open(head.key)).head.path).toBe('processes/7.2.2-install-and-leave-2.bpmn');
});

it('imports a file of another tool, with the name that it has inside', async () => {
  const repository = await filledRepository();
  const text = readFileSync(new URL('importFile.other-tool.bpmn', import.meta.url), 'utf8');
  const { head, problems, originalKept } = valueOf(
    await repository.importFile({ fileName: 'export (3).bpmn', text }),
  );
  expect(head).toMatchObject({ number: '', name: 'Order a meter' });
  expect(problems).toEqual([]);
  expect(originalKept).toBe(false);
  expect(await repository.readOriginal(head.key)).toBeUndefined();
  expect((await repository.history(head.key))[0]!.message).toBe('Imported from export (3).bpmn');
});

it.each([
  ['Pool', 'A.1.0'],
  ['Main Process', 'A.1.0'],
  ['', 'A.1.0'],
  ['Process meter reads', 'Process meter reads'],
])('calls an imported process "%s" by "%s", before and after it is saved', async (inFile, expected) => {
  const repository = await filledRepository();
  const text = drawn({ number: '', name: inFile }, 'as imported');
  const { head } = valueOf(await repository.importFile({ fileName: 'A.1.0.bpmn', text }));
  expect(head.name).toBe(expected);
  valueOf(await saveText(repository, head, text.replace('as imported', 'changed')));
  const saved = valueOf(await repository.open(head.key));
  expect(saved.text).toContain('changed');
  expect(saved.head).toMatchObject({ name: expected, path: head.path });
});

it('takes even a default name where a user asks for it', async () => {
  const repository = await filledRepository();
  const { key } = valueOf(await repository.createProcess(create('7.5.1', 'Stock')));
  expect(valueOf(await repository.renameProcess(key, { name: 'Pool' }))).toMatchObject({ name: 'Pool' });
});

it('keeps the file itself where the reader has a fault to report', async () => {
  const repository = await filledRepository();
  const text = readFileSync(new URL('importFile.dangling.bpmn', import.meta.url), 'utf8');
  const { head, problems, originalKept } = valueOf(
    await repository.importFile({ fileName: 'dangling.bpmn', text }),
  );
  expect(problems.length).toBeGreaterThan(0);
  expect(originalKept).toBe(true);
  expect(await repository.readOriginal(head.key)).toMatchObject({ fileName: 'dangling.bpmn', text });
});

it.each([
  ['nothing', ''],
  ['no XML', 'PK\u0003\u0004'],
  ['no BPMN', '<html><body/></html>'],
  ['half a file', blankProcess({ number: '1', name: 'Half' }).slice(0, 700)],
])('refuses to import %s, names the file and leaves the library as it was', async (_, text) => {
  const repository = await filledRepository();
  const before = await repository.listProcesses();
  const result = await repository.importFile({ fileName: 'bad.bpmn', text });
  expect(codesOf(result).length).toBeGreaterThan(0);
  expect(result.ok ? [] : result.problems.map(({ where }) => where.fileName)).toContain('bad.bpmn');
  expect(await repository.listProcesses()).toEqual(before);
});
