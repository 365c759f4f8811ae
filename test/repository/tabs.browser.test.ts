import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import type { Change } from '../../src/repository/Repository';
import { PERSISTENCE_SETTING } from '../../src/repository/settings';
import { drawn, filledRepository, freshName, saveText, seedTree, valueOf, writeText } from './library';

/** Two repositories in one page share no state but the browser's own, as two tabs do. */
async function twoTabs() {
  const name = freshName();
  const [one, other] = [createRepository({ name }), createRepository({ name })];
  valueOf(await one.initialise(seedTree));
  return { name, one, other, head: (await one.listProcesses())[0]! };
}

it('holds the editing right by a Web Lock, one tab at a time', async () => {
  const { name, one, other, head } = await twoTabs();
  const right = await one.lockForEditing(head.key);
  expect(right).toBeDefined();
  expect(await other.lockForEditing(head.key)).toBeUndefined();
  const { held } = await navigator.locks.query();
  expect(held?.map((lock) => lock.name)).toContain(`bam/${name}/${head.key}`);
  right!.release();
  await expect.poll(() => other.lockForEditing(head.key)).toBeDefined();
});

it('gets the editing right back when the page that held it goes away', async () => {
  const { name, one, head } = await twoTabs();
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow as Window & typeof globalThis;
  await new Promise<void>((resolve) => {
    void inside.navigator.locks.request(`bam/${name}/${head.key}`, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  expect(await one.lockForEditing(head.key)).toBeUndefined();
  frame.remove();
  await expect.poll(() => one.lockForEditing(head.key)).toBeDefined();
});

it('tells other tabs, over a BroadcastChannel, of each change', async () => {
  const { one, other, head } = await twoTabs();
  const heard: Change[] = [];
  other.subscribe((change) => heard.push(change));
  valueOf(await writeText(one, head, drawn(head, 'draft')));
  await expect.poll(() => heard).toEqual([{ processKey: head.key }]);
});

it('has a draft in the database before it answers', async () => {
  const { name, head } = await twoTabs();
  const modes: (string | undefined)[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') modes.push(options?.durability);
    return transaction.call(this, stores, mode, options);
  };
  // Dexie takes hold of the method when it opens the database, so this needs a tab that has not.
  valueOf(await writeText(createRepository({ name }), head, drawn(head, 'unsaved')));
  IDBDatabase.prototype.transaction = transaction;
  expect(modes).toEqual(['strict']);
  // Not closed: a killed tab closes nothing either.
  const later = valueOf(await createRepository({ name }).open(head.key));
  expect(later.text).toBe(drawn(head, 'unsaved'));
});

it('saves, backs up and restores in a real browser', async () => {
  const { one, head } = await twoTabs();
  valueOf(await saveText(one, head, drawn(head, 'saved')));
  const bytes = await one.backup();
  const empty = createRepository({ name: freshName() });
  expect(valueOf(await empty.restoreBackup(bytes))).toEqual({ processes: 2, revisions: 3 });
  expect([...(await empty.exportTree())]).toEqual([...(await one.exportTree())]);
  const broken = await empty.restoreBackup(bytes.subarray(0, bytes.length / 2));
  expect(broken.ok).toBe(false);
  expect([...(await empty.exportTree())]).toEqual([...(await one.exportTree())]);
});

it('has an answer about keeping the library', async () => {
  const repository = await filledRepository();
  expect(typeof (await repository.setting(PERSISTENCE_SETTING))).toBe('boolean');
});
