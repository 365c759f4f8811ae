import { canonicalDraft, canonicalText } from './canonical';
import type { Description } from '../core/bpmn/description';
import { refuse } from './failures';
import { pathFor, pathsBeside } from './paths';
import type { Draft, Revision, RevisionId, RevisionSummary } from './Repository';
import { putRevision, readRevision, sealRevision } from './revisions';
import type { ProcessRow } from './schema';
import type { Store } from './store';

export interface SaveInput {
  processKey: string;
  expectedHead: RevisionId;
  text: string;
  message: string;
  author: string;
  /** In place of the name that the text gives. */
  name?: string;
}

/**
 * Adds a revision and moves the head to it. A draft that says something else than the saved text becomes a
 * revision of its own first, so that restoring an old revision loses no work.
 *
 * @throws StoreError where the text is unreadable or the head has moved on
 */
export async function saveRevision(store: Store, input: SaveInput): Promise<RevisionSummary> {
  const canonical = await canonicalText(input.text);
  const description = { number: canonical.number, name: input.name ?? canonical.name };
  for (;;) {
    const head = await expectHead(store, input.processKey, input.expectedHead);
    const draft = await store.db.drafts.get(input.processKey);
    const added = await chain(store, { ...input, text: canonical.text }, head, draft);
    const result = await commit(store, input, added, draft, description);
    if (result) return result;
  }
}

/** The revisions to add, oldest first; none where nothing differs from the head. */
async function chain(store: Store, input: SaveInput, head: Revision, draft?: Draft): Promise<Revision[]> {
  const { processKey, author, message } = input;
  const kept = draft === undefined ? undefined : await canonicalDraft(draft);
  const texts = [{ text: input.text, message }];
  if (kept !== undefined && kept !== input.text && kept !== head.text) {
    texts.unshift({ text: kept, message: 'Unsaved work, kept' });
  }
  const added: Revision[] = [];
  for (const next of texts) {
    const parent = added.at(-1) ?? head;
    if (parent.text === next.text) continue;
    const record = { processKey, parents: [parent.id], savedAt: store.now(), author, ...next };
    added.push(await sealRevision(store, record));
  }
  return added;
}

/** One transaction. Undefined where the draft was written meanwhile, so that the chain must be made anew. */
function commit(
  store: Store,
  { processKey, expectedHead }: SaveInput,
  added: Revision[],
  draft: Draft | undefined,
  description: Description,
): Promise<RevisionSummary | undefined> {
  const { db } = store;
  const tables = [db.processes, db.contents, db.revisions, db.drafts];
  return db.transaction('rw', tables, async () => {
    const head = await expectHead(store, processKey, expectedHead);
    if ((await db.drafts.get(processKey))?.sequence !== draft?.sequence) return undefined;
    for (const revision of added) await putRevision(store, revision);
    const newest = added.at(-1) ?? head;
    const rows = await db.processes.toArray();
    const row = rows.find(({ key }) => key === processKey)!;
    await db.processes.put({
      ...described(row, description, rows),
      head: newest.id,
      changedAt: added.length > 0 ? store.now() : row.changedAt,
    });
    await db.drafts.delete(processKey);
    const { text: _, ...summary } = newest;
    return summary;
  });
}

/** A process keeps its path until its number or name changes; a text without a name leaves the old one. */
function described(row: ProcessRow, { number, name }: Description, rows: ProcessRow[]): ProcessRow {
  if (number === row.number && (name || row.name) === row.name) return row;
  const changed = { ...row, number, name: name || row.name };
  return { ...changed, path: pathFor(changed, pathsBeside(rows, row.key)) };
}

async function expectHead(store: Store, processKey: string, expected: RevisionId): Promise<Revision> {
  const row = await store.db.processes.get(processKey);
  if (!row) refuseUnknown(processKey);
  if (row.head !== expected) {
    refuse(
      'STORE-CONFLICT',
      `"${row.name}" was saved elsewhere since it was opened here.`,
      'Reload the process; your unsaved work is not lost, it can be saved as a copy.',
      { processId: processKey },
    );
  }
  return (await readRevision(store, expected))!;
}

export function refuseUnknown(processKey: string): never {
  refuse(
    'STORE-UNKNOWN-PROCESS',
    `The library has no process "${processKey}".`,
    'Choose one from the library.',
  );
}
