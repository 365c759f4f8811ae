import type { RevisionId, Revision, RevisionSummary } from './Repository';
import type { Store } from './store';

/** A revision with its text, ready to be put into the database in one go. */
export type NewRevision = Omit<Revision, 'id'>;

/** Seals a revision: content id and revision id are hashes, so neither can be changed afterwards unseen. */
export async function sealRevision(
  store: Pick<Store, 'digest'>,
  revision: Omit<NewRevision, 'content'>,
): Promise<Revision> {
  const content = await store.digest(revision.text);
  return { ...revision, content, id: await revisionId(store, { ...revision, content }) };
}

/** The id that a revision's record must have. */
export function revisionId(
  { digest }: Pick<Store, 'digest'>,
  { processKey, parents, content, savedAt, author, message }: Omit<RevisionSummary, 'id'>,
): Promise<RevisionId> {
  return digest(JSON.stringify([processKey, parents, content, savedAt, author, message]));
}

/** Puts a sealed revision; part of the caller's transaction over `contents` and `revisions`. */
export async function putRevision({ db }: Store, { text, ...record }: Revision): Promise<void> {
  await db.contents.put({ id: record.content, text });
  await db.revisions.put(record);
}

export async function readRevision({ db }: Store, id: RevisionId): Promise<Revision | undefined> {
  const record = await db.revisions.get(id);
  if (!record) return undefined;
  return { ...record, text: (await db.contents.get(record.content))!.text };
}

/** Newest first: the head, then what it grew from. */
export async function history({ db }: Store, processKey: string): Promise<RevisionSummary[]> {
  const [row, records] = await Promise.all([
    db.processes.get(processKey),
    db.revisions.where('processKey').equals(processKey).toArray(),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  const ordered: RevisionSummary[] = [];
  const waiting = row ? [row.head] : [];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const record = byId.get(id);
    if (!record) continue; // seen already, or a revision of the process that this one was copied from
    byId.delete(id);
    ordered.push(record);
    waiting.push(...record.parents);
  }
  return ordered;
}

/** A revision's ancestors and the revision itself, as far as they are known. */
export function ancestorsOf(
  id: RevisionId,
  revisions: ReadonlyMap<RevisionId, RevisionSummary>,
): Set<RevisionId> {
  const found = new Set<RevisionId>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(revisions.get(next)?.parents ?? []));
  }
  return found;
}
