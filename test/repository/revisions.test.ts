import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ProcessHead, Repository } from '../../src/repository/Repository';
import { revisionId } from '../../src/repository/revisions';
import { sha256 } from '../../src/repository/digest';
import { codesOf, drawn, filledRepository, saveText, valueOf } from './library';

const first = async (repository: Repository): Promise<ProcessHead> => (await repository.listProcesses())[0]!;

it('adds a revision that names its parent, and lists the newest first', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  const saved = valueOf(await saveText(repository, head, drawn(head, 'Install')));
  expect(saved.parents).toEqual([head.head]);
  expect((await repository.history(head.key)).map(({ id }) => id)).toEqual([saved.id, head.head]);
  expect((await first(repository)).head).toBe(saved.id);
});

it('makes both ids from what they name', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  valueOf(await saveText(repository, head, drawn(head, 'Install')));
  for (const { id } of await repository.history(head.key)) {
    const revision = (await repository.readRevision(id))!;
    expect(await sha256(revision.text)).toBe(revision.content);
    expect(await revisionId({ digest: sha256 }, revision)).toBe(id);
  }
});

it('refuses to save over a head that has moved on, and leaves everything as it was', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  valueOf(await saveText(repository, head, drawn(head, 'first')));
  const before = await repository.history(head.key);
  const late = await saveText(repository, head, drawn(head, 'late'));
  expect(codesOf(late)).toEqual(['STORE-CONFLICT']);
  expect(await repository.history(head.key)).toEqual(before);
});

it('adds nothing for a text that says the same', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  const { text } = valueOf(await repository.open(head.key));
  const saved = valueOf(await saveText(repository, head, text));
  expect(saved.id).toBe(head.head);
  expect(await repository.history(head.key)).toHaveLength(1);
});

it('goes back to an old revision by a new one', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  const old = (await repository.readRevision(head.head))!;
  const second = valueOf(await saveText(repository, head, drawn(head, 'Install')));
  const third = valueOf(await saveText(repository, { ...head, head: second.id }, old.text));
  expect(third.content).toBe(old.content);
  expect(third.id).not.toBe(old.id);
  expect(await repository.history(head.key)).toHaveLength(3);
  expect(valueOf(await repository.open(head.key)).text).toBe(old.text);
});

it('refuses a text that is no BPMN, and keeps the head', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  const result = await saveText(repository, head, '<html>');
  expect(result.ok).toBe(false);
  expect((await first(repository)).head).toBe(head.head);
});

it('refuses a process that the library does not have', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  expect(codesOf(await repository.open('none'))).toEqual(['STORE-UNKNOWN-PROCESS']);
  expect(codesOf(await saveText(repository, { ...head, key: 'none' }, drawn(head, 'x')))).toEqual([
    'STORE-UNKNOWN-PROCESS',
  ]);
  await expect(repository.binProcess('none')).rejects.toThrow('no process "none"');
});

it('follows number and name of the text, and keeps the path while they stay', async () => {
  const repository = await filledRepository();
  const head = await first(repository);
  const kept = valueOf(await saveText(repository, head, drawn(head, 'Install')));
  expect((await first(repository)).path).toBe('processes/7.2.2-install-and-leave.bpmn');
  const renamed = drawn({ number: '7.2.3', name: 'Install & Stay' }, 'Install');
  valueOf(await saveText(repository, { ...head, head: kept.id }, renamed));
  expect(await first(repository)).toMatchObject({
    number: '7.2.3',
    name: 'Install & Stay',
    path: 'processes/7.2.3-install-stay.bpmn',
  });
});
