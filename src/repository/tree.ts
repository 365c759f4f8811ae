import { latestFiles } from './library';
import type { LibraryTree } from './Repository';
import { readRevision } from './revisions';
import type { Store } from './store';

/** Heads of the live processes and the latest registers, by path in the order of the paths. */
export function exportTree(store: Store): Promise<LibraryTree> {
  const { db } = store;
  return db.transaction('r', [db.processes, db.revisions, db.contents, db.files], async () => {
    const tree = await latestFiles(store);
    for (const { path, head } of await db.processes.filter((row) => row.binnedAt === undefined).toArray()) {
      tree.set(path, (await readRevision(store, head))!.text);
    }
    return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
