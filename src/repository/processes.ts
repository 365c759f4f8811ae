import { compareNumbers } from '../core/catalogue/numbers';
import { canonicalText } from './canonical';
import type { Description } from '../core/bpmn/description';
import { pathFor, pathsBeside, stemOf } from './paths';
import type { Draft, Original, ProcessHead, RevisionId } from './Repository';
import { putRevision, readRevision, sealRevision } from './revisions';
import { refuseUnknown, saveRevision } from './saving';
import type { ProcessRow } from './schema';
import type { Store } from './store';

/** What a process begins with. */
export interface NewProcess extends Description {
  /** Canonical. */
  text: string;
  message: string;
  parents?: RevisionId[];
  original?: Pick<Original, 'fileName' | 'text'>;
}

/** Live processes, or those in the bin, by number and name. */
export async function listProcesses({ db }: Store, { bin = false } = {}): Promise<ProcessHead[]> {
  const [rows, drafted] = await Promise.all([db.processes.toArray(), db.drafts.toCollection().primaryKeys()]);
  const drafts = new Set(drafted);
  return rows
    .filter(({ binnedAt }) => (binnedAt !== undefined) === bin)
    .sort(byNumberThenName)
    .map((row) => ({ ...row, hasDraft: drafts.has(row.key) }));
}

export async function openProcess(
  store: Store,
  key: string,
): Promise<{ head: ProcessHead; text: string; draft?: Draft }> {
  const { db } = store;
  return db.transaction('r', [db.processes, db.drafts, db.revisions, db.contents], async () => {
    const row = await db.processes.get(key);
    if (!row) refuseUnknown(key);
    const draft = await db.drafts.get(key);
    const head = { ...row, hasDraft: draft !== undefined };
    if (draft) return { head, text: draft.text, draft };
    return { head, text: (await readRevision(store, row.head))!.text };
  });
}

/** One transaction: the process with its first revision is there, or nothing is. */
export async function createProcess(store: Store, input: NewProcess): Promise<ProcessHead> {
  const { db, now } = store;
  const { number, name, text, message, parents = [], original } = input;
  const key = `${stemOf(pathFor(input, []))}-${store.randomId()}`;
  const savedAt = now();
  const revision = await sealRevision(store, {
    processKey: key,
    parents,
    text,
    savedAt,
    author: '',
    message,
  });
  const tables = [db.processes, db.contents, db.revisions, db.originals];
  return db.transaction('rw', tables, async () => {
    const path = pathFor(input, pathsBeside(await db.processes.toArray()));
    const row: ProcessRow = { key, number, name, path, head: revision.id, changedAt: savedAt };
    await putRevision(store, revision);
    await db.processes.add(row);
    if (original) await db.originals.add({ processKey: key, importedAt: savedAt, ...original });
    return { ...row, hasDraft: false };
  });
}

export async function duplicateProcess(store: Store, key: string, name: string): Promise<ProcessHead> {
  const source = await openProcess(store, key);
  const copy = await canonicalText(source.text, { to: { name } });
  const message = `Copied from ${source.head.name}`;
  return createProcess(store, { ...copy, name, message, parents: [source.head.head] });
}

export async function renameProcess(
  store: Store,
  key: string,
  to: { number?: string; name: string },
): Promise<ProcessHead> {
  const { head, text } = await openProcess(store, key);
  const renamed = await canonicalText(text, { to });
  const message = `Renamed to ${[renamed.number, to.name].filter(Boolean).join(' ')}`;
  await saveRevision(store, {
    processKey: key,
    expectedHead: head.head,
    text: renamed.text,
    message,
    author: '',
    name: to.name,
  });
  return (await openProcess(store, key)).head;
}

/** By the parts of the number, as numbers: 7.1.10 comes after 7.1.9; those without a number come last. */
function byNumberThenName(a: ProcessRow, b: ProcessRow): number {
  if ((a.number === '') !== (b.number === '')) return a.number === '' ? 1 : -1;
  return compareNumbers(a.number, b.number) || a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1);
}
