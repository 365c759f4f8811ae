import { currentPath } from '../core/register/layout';
import { libraryData } from './backup';
import type { LibraryData } from './backupFormat';
import { checkLibraryData } from './checkLibraryData';
import { readBackup } from './readBackup';
import { planRestore, type RestorePlan } from './restorePlan';
import { putRevision } from './revisions';
import { markFilled } from './seed';
import type { Store } from './store';

/**
 * Takes the library to the state of a backup. What came after stays: later revisions in the history, unsaved work
 * as a revision, processes that the backup does not know in the bin.
 *
 * @throws StoreError with the library as it was
 */
export async function restoreBackup(
  store: Store,
  bytes: Uint8Array,
): Promise<{ processes: number; revisions: number }> {
  const { data: written, createdAt } = await readBackup(store, bytes);
  const files = written.files.map((file) => ({ ...file, path: currentPath(file.path) }));
  const data = { ...written, files };
  await checkLibraryData(store, data);
  for (;;) {
    const local = await libraryData(store);
    const plan = await planRestore(store, local, data, createdAt);
    if (await commit(store, local, data, plan)) {
      return { processes: data.processes.length, revisions: data.revisions.length };
    }
  }
}

/** One transaction; false where the library has changed since the plan was made. */
function commit(store: Store, local: LibraryData, data: LibraryData, plan: RestorePlan): Promise<boolean> {
  const { db } = store;
  const tables = [
    db.processes,
    db.revisions,
    db.contents,
    db.drafts,
    db.journal,
    db.files,
    db.originals,
    db.state,
  ];
  return db.transaction('rw', tables, async () => {
    const unchanged =
      same(await db.processes.toArray(), local.processes) && same(await db.drafts.toArray(), local.drafts);
    if (!unchanged) return false;
    await db.contents.bulkPut(data.contents);
    await db.revisions.bulkPut(data.revisions);
    for (const revision of plan.revisions) await putRevision(store, revision);
    await db.processes.bulkPut(plan.rows);
    await db.drafts.bulkDelete(plan.undrafted);
    await db.drafts.bulkPut(plan.drafts);
    await db.journal.bulkAdd(plan.journal);
    await db.files.bulkAdd(plan.files);
    await db.originals.bulkPut(data.originals);
    await markFilled(store);
    return true;
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
