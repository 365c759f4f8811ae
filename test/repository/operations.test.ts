import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import type { ProcessHead, Repository } from '../../src/repository/Repository';
import { drawn, freshName, saveText, seedTree, steppingClock, valueOf, writeText } from './library';

/** What happens in a random life of a library. `tab` says which of two tabs does it, `stale` that it knows an old head. */
const operation = fc.record({
  kind: fc.constantFrom(
    'save',
    'draft',
    'bin',
    'unbin',
    'restore',
    'duplicate',
    'rename',
    'backup',
    'restoreBackup',
  ),
  tab: fc.constantFrom(0, 1),
  process: fc.nat(7),
  remark: fc.nat(4),
  stale: fc.boolean(),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Everything that was ever stored: revision ids, and the texts of drafts that were written. */
interface Memory {
  revisions: Map<string, string>;
  heads: ProcessHead[];
  remarks: Map<string, Set<string>>;
  backup?: Uint8Array;
  sequence: number;
}

it('never loses a revision or a draft, and history has no circle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 25 }), async (operations) => {
      const name = freshName();
      const now = steppingClock();
      const tabs = [createRepository({ name, now }), createRepository({ name, now })];
      valueOf(await tabs[0]!.initialise(seedTree));
      const memory: Memory = { revisions: new Map(), heads: [], remarks: new Map(), sequence: 0 };
      for (const step of operations) {
        await perform(tabs[step.tab]!, step, memory);
        await expectNothingLost(tabs[1 - step.tab]!, memory);
      }
      await expectHistoryWithoutCircle(tabs[0]!);
      tabs.forEach((tab) => tab.close());
    }),
    { numRuns: 60 },
  );
});

async function perform(tab: Repository, { kind, process, remark, stale }: Operation, memory: Memory) {
  const live = await tab.listProcesses();
  const all = [...live, ...(await tab.listProcesses({ bin: true }))];
  const current = all[process % all.length]!;
  // A stale tab still holds a head as it once was.
  const known = memory.heads.filter(({ key }) => key === current.key);
  const head = stale && known.length > 0 ? known[remark % known.length]! : current;
  memory.heads.push(current);
  const text = drawn(head, `remark ${remark}`);
  if (kind === 'save') await saveText(tab, head, text);
  if (kind === 'draft') {
    const written = await writeText(tab, head, text, (memory.sequence += 1));
    if (written.ok) remember(memory, head.key, `remark ${remark}`);
  }
  if (kind === 'bin') await tab.binProcess(head.key);
  if (kind === 'unbin') await tab.unbinProcess(head.key);
  if (kind === 'restore') {
    const history = await tab.history(head.key);
    const old = (await tab.readRevision(history[remark % history.length]!.id))!;
    await saveText(tab, head, old.text);
  }
  if (kind === 'duplicate' && all.length < 6) valueOf(await tab.duplicateProcess(head.key, `Copy ${remark}`));
  if (kind === 'rename') valueOf(await tab.renameProcess(head.key, { name: `Name ${remark}` }));
  if (kind === 'backup') memory.backup = await tab.backup();
  if (kind === 'restoreBackup' && memory.backup) valueOf(await tab.restoreBackup(memory.backup));
}

function remember(memory: Memory, key: string, remark: string) {
  const remarks = memory.remarks.get(key) ?? new Set();
  memory.remarks.set(key, remarks.add(remark));
}

async function expectNothingLost(tab: Repository, memory: Memory) {
  const all = [...(await tab.listProcesses()), ...(await tab.listProcesses({ bin: true }))];
  for (const { key, head } of all) {
    const history = await tab.history(key);
    expect(history[0]!.id).toBe(head);
    for (const { id } of history) {
      const { text } = (await tab.readRevision(id))!;
      if (memory.revisions.has(id)) expect(text).toBe(memory.revisions.get(id));
      memory.revisions.set(id, text);
    }
  }
  const reachable = new Set(
    (await Promise.all(all.map(({ key }) => tab.history(key)))).flat().map(({ id }) => id),
  );
  expect([...memory.revisions.keys()].filter((id) => !reachable.has(id))).toEqual([]);
  for (const [key, remarks] of memory.remarks) await expectRemarks(tab, key, remarks);
}

/** The last draft of a process is its state or is in its history. An older one was replaced by its own editor. */
async function expectRemarks(tab: Repository, key: string, remarks: Set<string>) {
  const { text } = valueOf(await tab.open(key));
  const history = await tab.history(key);
  const texts = [
    text,
    ...(await Promise.all(history.map(async ({ id }) => (await tab.readRevision(id))!.text))),
  ];
  const last = [...remarks].at(-1)!;
  expect(texts.some((candidate) => candidate.includes(last))).toBe(true);
}

async function expectHistoryWithoutCircle(tab: Repository) {
  const all = [...(await tab.listProcesses()), ...(await tab.listProcesses({ bin: true }))];
  const records = (await Promise.all(all.map(({ key }) => tab.history(key)))).flat();
  const parents = new Map(records.map((record) => [record.id, record.parents]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string) => {
    expect(state.get(id)).not.toBe('open');
    if (state.get(id) === 'done') return;
    state.set(id, 'open');
    for (const parent of parents.get(id)!) visit(parent);
    state.set(id, 'done');
  };
  for (const { id } of records) visit(id);
  const paths = (await tab.listProcesses()).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
}
