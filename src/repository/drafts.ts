import { refuse } from './failures';
import type { Draft, JournalEntry } from './Repository';
import { refuseUnknown } from './saving';
import type { Store } from './store';

/** Stores the unsaved state and what led to it in one transaction, so that neither is ever there alone. */
export async function writeDraft(
  { db, now }: Store,
  draft: Draft,
  entry: Omit<JournalEntry, 'processKey' | 'sequence' | 'at'>,
): Promise<void> {
  const { processKey, base, text, changedAt, sequence } = draft;
  await db.transaction('rw', [db.processes, db.drafts, db.journal], async () => {
    const row = await db.processes.get(processKey);
    if (!row) refuseUnknown(processKey);
    const stored = await db.drafts.get(processKey);
    if (row.head !== base || (stored && stored.sequence >= sequence)) refuseStale(row.name, processKey);
    await db.drafts.put({ processKey, base, text, changedAt, sequence });
    await db.journal.add({ processKey, sequence, at: now(), ...entry });
    await db.processes.update(processKey, { changedAt });
  });
}

export async function discardDraft({ db }: Store, processKey: string): Promise<void> {
  await db.drafts.delete(processKey);
}

/** Newest first. */
export async function journal({ db }: Store, processKey: string, limit = 200): Promise<JournalEntry[]> {
  const rows = await db.journal.where('processKey').equals(processKey).reverse().limit(limit).toArray();
  return rows.map(({ id: _, ...entry }) => entry);
}

function refuseStale(name: string, processId: string): never {
  refuse(
    'STORE-STALE-DRAFT',
    `A newer state of "${name}" is stored already; this older one was not written over it.`,
    'Reload the process. To keep the state of this tab, export it first.',
    { processId },
  );
}
