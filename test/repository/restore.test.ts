import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { drawn, filledRepository, saveText, seedTree, valueOf, writeText } from './library';

it('takes a library back to the backup and keeps what came after', async () => {
  const repository = await filledRepository();
  const [head, other] = await repository.listProcesses();
  const bytes = await repository.backup();
  const later = valueOf(await saveText(repository, head!, drawn(head!, 'later')));
  valueOf(await writeText(repository, other!, drawn(other!, 'unsaved')));
  const added = valueOf(
    await repository.createProcess({
      number: '9',
      name: 'Added',
      text: drawn({ number: '9', name: 'Added' }, 'x'),
    }),
  );
  valueOf(await repository.restoreBackup(bytes));

  expect([...(await repository.exportTree())]).toEqual([...seedTree]);
  expect((await repository.listProcesses({ bin: true })).map(({ key }) => key)).toEqual([added.key]);
  const ids = (await repository.history(head!.key)).map(({ id }) => id);
  expect(ids.slice(1)).toEqual([later.id, head!.head]);
  const messages = (await repository.history(other!.key)).map(({ message }) => message);
  expect(messages.slice(1)).toEqual(['Unsaved work, kept', 'Bundled with the app']);
  expect(await repository.journal(other!.key)).toHaveLength(1);
});

it('changes nothing when nothing has changed, draft and journal included', async () => {
  const repository = await filledRepository();
  const [head] = await repository.listProcesses();
  valueOf(await writeText(repository, head!, drawn(head!, 'unsaved')));
  const bytes = await repository.backup();
  valueOf(await repository.restoreBackup(bytes));
  valueOf(await repository.restoreBackup(bytes));
  expect(await repository.history(head!.key)).toHaveLength(1);
  expect(await repository.journal(head!.key)).toHaveLength(1);
  expect(valueOf(await repository.open(head!.key)).text).toBe(drawn(head!, 'unsaved'));
});

it('goes forward along the history where the backup is ahead', async () => {
  const ahead = await filledRepository({ now: () => new Date('2026-11-24T08:00:00.000Z') });
  const behind = await filledRepository({ now: () => new Date('2026-11-24T08:00:00.000Z') });
  const [head] = await ahead.listProcesses();
  const saved = valueOf(await saveText(ahead, head!, drawn(head!, 'ahead')));
  valueOf(await behind.restoreBackup(await ahead.backup()));
  expect((await behind.history(head!.key)).map(({ id }) => id)).toEqual([saved.id, head!.head]);
});

it('joins two histories that went apart', async () => {
  const [mine, theirs] = [await filledRepository(), await filledRepository()];
  const [head] = await mine.listProcesses();
  const [their] = await theirs.listProcesses();
  const a = valueOf(await saveText(mine, head!, drawn(head!, 'mine')));
  const b = valueOf(await saveText(theirs, their!, drawn(their!, 'theirs')));
  valueOf(await mine.restoreBackup(await theirs.backup()));
  const history = await mine.history(head!.key);
  expect(history[0]!.parents).toEqual([a.id, b.id]);
  expect(history.map(({ id }) => id)).toEqual(expect.arrayContaining([a.id, b.id]));
  expect(valueOf(await mine.open(head!.key)).text).toContain('theirs');
});
