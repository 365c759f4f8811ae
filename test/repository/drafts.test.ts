import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import { LibraryDatabase } from '../../src/repository/schema';
import { codesOf, drawn, filledRepository, freshName, saveText, valueOf, writeText } from './library';

async function opened(name = freshName()) {
  const repository = await filledRepository({ name });
  return { repository, head: (await repository.listProcesses())[0]! };
}

it('gives the draft to whoever opens the process next', async () => {
  const name = freshName();
  const { repository, head } = await opened(name);
  valueOf(await writeText(repository, head, drawn(head, 'unsaved')));
  repository.close();
  const later = valueOf(await createRepository({ name }).open(head.key));
  expect(later.text).toBe(drawn(head, 'unsaved'));
  expect(later.draft).toMatchObject({ base: head.head, sequence: 1 });
  expect(later.head.hasDraft).toBe(true);
});

it('refuses a draft that is not newer than the stored one', async () => {
  const { repository, head } = await opened();
  valueOf(await writeText(repository, head, drawn(head, 'two'), 2));
  expect(codesOf(await writeText(repository, head, drawn(head, 'again'), 2))).toEqual(['STORE-STALE-DRAFT']);
  expect(codesOf(await writeText(repository, head, drawn(head, 'one'), 1))).toEqual(['STORE-STALE-DRAFT']);
  expect(valueOf(await repository.open(head.key)).text).toBe(drawn(head, 'two'));
  expect(await repository.journal(head.key)).toHaveLength(1);
});

it('refuses a draft that grew from a head which is no longer one', async () => {
  const { repository, head } = await opened();
  valueOf(await saveText(repository, head, drawn(head, 'saved')));
  expect(codesOf(await writeText(repository, head, drawn(head, 'late'), 9))).toEqual(['STORE-STALE-DRAFT']);
});

it('stores draft and journal entry together or not at all', async () => {
  const name = freshName();
  const { repository, head } = await opened(name);
  const unclonable = { command: (() => 'x') as unknown as string, elementIds: [] };
  const draft = { processKey: head.key, base: head.head, text: 'x', changedAt: '', sequence: 1 };
  await expect(repository.writeDraft(draft, unclonable)).rejects.toThrow();
  expect(valueOf(await repository.open(head.key)).draft).toBeUndefined();
});

it('asks the browser to have each write on the disk', () => {
  const db = new LibraryDatabase('durable') as unknown as {
    _options: { chromeTransactionDurability: string };
  };
  expect(db._options.chromeTransactionDurability).toBe('strict');
});

it('clears the draft that was saved', async () => {
  const { repository, head } = await opened();
  valueOf(await writeText(repository, head, drawn(head, 'mine')));
  valueOf(await saveText(repository, head, drawn(head, 'mine')));
  expect(valueOf(await repository.open(head.key)).draft).toBeUndefined();
  expect(await repository.history(head.key)).toHaveLength(2);
});

it('keeps a draft as a revision where something else is saved over it', async () => {
  const { repository, head } = await opened();
  valueOf(await writeText(repository, head, drawn(head, 'mine')));
  const old = (await repository.readRevision(head.head))!;
  valueOf(await saveText(repository, head, old.text, 'Restored'));
  const history = await repository.history(head.key);
  expect(history.map(({ message }) => message)).toEqual([
    'Restored',
    'Unsaved work, kept',
    'Bundled with the app',
  ]);
  expect((await repository.readRevision(history[1]!.id))!.text).toContain('mine');
  expect(valueOf(await repository.open(head.key)).text).toBe(old.text);
});

it('keeps even a draft that cannot be read', async () => {
  const { repository, head } = await opened();
  valueOf(await writeText(repository, head, '<half'));
  valueOf(await saveText(repository, head, drawn(head, 'whole')));
  const history = await repository.history(head.key);
  expect((await repository.readRevision(history[1]!.id))!.text).toBe('<half');
});

it('discards a draft on demand and opens the head again', async () => {
  const { repository, head } = await opened();
  valueOf(await writeText(repository, head, drawn(head, 'mine')));
  await repository.discardDraft(head.key);
  expect(valueOf(await repository.open(head.key)).text).not.toContain('mine');
});

it('journals every command, newest first, up to a limit', async () => {
  const { repository, head } = await opened();
  for (const sequence of [1, 2, 3])
    valueOf(await writeText(repository, head, drawn(head, `${sequence}`), sequence));
  const entries = await repository.journal(head.key, 2);
  expect(entries.map(({ sequence }) => sequence)).toEqual([3, 2]);
  expect(entries[0]).toMatchObject({ command: 'element.updateProperties', elementIds: ['Lane'] });
});
