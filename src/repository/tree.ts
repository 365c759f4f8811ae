import { frozenFiles, hashesOf } from './frozenTexts';
import { latestFiles } from './library';
import { releasesAmong } from './releases';
import type { LibraryTree } from './Repository';
import { readRevision } from './revisions';
import type { Store } from './store';

/**
 * Heads of the live processes and the latest registers, by path in the order of the paths; with `releases` also the releases, their
 * plans and comments, and every text that they freeze.
 */
export function exportTree(store: Store, { releases = true } = {}): Promise<LibraryTree> {
  const { db } = store;
  return db.transaction('r', [db.processes, db.revisions, db.contents, db.files], async () => {
    const tree = await latestFiles(store, '', releases ? undefined : 'releases/');
    for (const [path, text] of await frozenFilesIn(store, tree)) tree.set(path, text);
    for (const { path, head } of await db.processes.filter((row) => row.binnedAt === undefined).toArray()) {
      tree.set(path, (await readRevision(store, head))!.text);
    }
    return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

async function frozenFilesIn({ db }: Store, files: LibraryTree): Promise<LibraryTree> {
  const editions = releasesAmong(files).releases.flatMap((release) => release.editions);
  const hashes = [...hashesOf(editions).keys()];
  const rows = await db.contents.bulkGet(hashes);
  return frozenFiles(editions, new Map(rows.flatMap((row) => (row ? [[row.id, row.text] as const] : []))));
}
