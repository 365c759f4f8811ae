import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import type { Change } from '../../src/repository/Repository';
import {
  codesOf,
  drawn,
  filledRepository,
  freshName,
  saveText,
  seedTree,
  valueOf,
  writeText,
} from './library';

async function twoTabs() {
  const name = freshName();
  const [one, other] = [createRepository({ name }), createRepository({ name })];
  valueOf(await one.initialise(seedTree));
  return { one, other, head: (await one.listProcesses())[0]! };
}

it('hears of changes in another tab, and of its own, until it stops listening', async () => {
  const { one, other, head } = await twoTabs();
  const heard: Change[][] = [[], []];
  one.subscribe((change) => heard[0]!.push(change));
  const stop = other.subscribe((change) => heard[1]!.push(change));
  await one.binProcess(head.key);
  await expect.poll(() => heard[1]).toEqual([{ processKey: head.key }]);
  await expect.poll(() => heard[0]).toEqual([{ processKey: head.key }]);
  stop();
  await one.saveInfo({ ...(await one.info()), title: 'Other' });
  await expect.poll(() => heard[0]).toEqual([{ processKey: head.key }, {}]);
  expect(heard[1]).toHaveLength(1);
});

it('tells nobody of a change that was refused', async () => {
  const { one, head } = await twoTabs();
  valueOf(await saveText(one, head, drawn(head, 'saved')));
  const heard: Change[] = [];
  one.subscribe((change) => heard.push(change));
  await saveText(one, head, drawn(head, 'late'));
  expect(heard).toEqual([]);
});

it('lets no stale tab write over what another tab has saved', async () => {
  const { one, other, head } = await twoTabs();
  valueOf(await saveText(one, head, drawn(head, 'mine')));
  expect(codesOf(await writeText(other, head, drawn(head, 'stale'), 50))).toEqual(['STORE-STALE-DRAFT']);
  expect(codesOf(await saveText(other, head, drawn(head, 'stale')))).toEqual(['STORE-CONFLICT']);
  expect(valueOf(await other.open(head.key)).text).toContain('mine');
});

it('lets one of two saves made at once through', async () => {
  const { one, other, head } = await twoTabs();
  const results = await Promise.all([
    saveText(one, head, drawn(head, 'one')),
    saveText(other, head, drawn(head, 'other')),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap(codesOf)).toEqual(['STORE-CONFLICT']);
  expect(await one.history(head.key)).toHaveLength(2);
});

it('keeps a draft that is written while another tab saves', async () => {
  const { one, other, head } = await twoTabs();
  const [saved, written] = await Promise.all([
    saveText(one, head, drawn(head, 'saved')),
    writeText(other, head, drawn(head, 'drafted')),
  ]);
  valueOf(saved);
  const history = await one.history(head.key);
  const texts = await Promise.all(history.map(async ({ id }) => (await one.readRevision(id))!.text));
  if (written.ok) expect(texts.some((text) => text.includes('drafted'))).toBe(true);
  else expect(codesOf(written)).toEqual(['STORE-STALE-DRAFT']);
});

// Node has no Web Locks, so this is the lease that stands in for them; the browser test has the real ones.
it('gives the editing right of a process to one tab, and to the next when it is let go', async () => {
  const { one, other, head } = await twoTabs();
  const right = await one.lockForEditing(head.key);
  expect(right).toBeDefined();
  expect(await other.lockForEditing(head.key)).toBeUndefined();
  const elsewhere = await other.lockForEditing('another process');
  expect(elsewhere).toBeDefined();
  elsewhere!.release();
  right!.release();
  await expect.poll(() => other.lockForEditing(head.key)).toBeDefined();
});

it('takes over the editing right of a tab that died', async () => {
  const name = freshName();
  let time = Date.parse('2026-11-24T08:00:00Z');
  const now = () => new Date(time);
  await filledRepository({ name, now });
  expect(await createRepository({ name, now }).lockForEditing('7.2.2')).toBeDefined();
  const next = createRepository({ name, now });
  time += 14_000;
  expect(await next.lockForEditing('7.2.2')).toBeUndefined();
  time += 2_000;
  expect(await next.lockForEditing('7.2.2')).toBeDefined();
});
