import { LIBRARY_FILE } from '../core/catalogue/library';
import { currentPath } from '../core/register/layout';
import { canonicalText } from './canonical';
import { StoreError } from './failures';
import { frozenTextsOf, isFrozenText } from './frozenTexts';
import { libraryInfoOf } from './library';
import { isProcessPath, stemOf } from './paths';
import type { LibraryTree, Revision } from './Repository';
import { releasesAmong } from './releases';
import { putRevision, sealRevision } from './revisions';
import { sealProblems } from './sealProblems';
import type { ProcessRow } from './schema';
import type { Store } from './store';

const FILLED = 'filled';

/**
 * Fills an empty library from a tree, whole or not at all. Keys come from the paths, so that a link to a process
 * of the bundled library means the same in every browser.
 *
 * @returns false where the library has been filled before, in this tab or another
 */
export async function seed(store: Store, tree: LibraryTree): Promise<boolean> {
  const { db, now } = store;
  if (await db.state.get(FILLED)) return false;
  const savedAt = now();
  const revisions: Revision[] = [];
  const processes: ProcessRow[] = [];
  const files: { path: string; text: string; savedAt: string }[] = [];
  const texts = await frozenTextsIn(store, tree);
  const current = [...tree].map(([path, text]) => [currentPath(path), text] as const);
  for (const [path, text] of current.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === LIBRARY_FILE) libraryInfoOf(text);
    if (isFrozenText(path)) continue;
    if (!isProcessPath(path)) {
      files.push({ path, text, savedAt });
      continue;
    }
    const { row, revision } = await seedProcess(store, path, text, savedAt);
    processes.push(row);
    revisions.push(revision);
  }
  // No await on anything but the database from here on: another await would end the transaction early.
  return db.transaction('rw', [db.state, db.processes, db.contents, db.revisions, db.files], async () => {
    if (await db.state.get(FILLED)) return false;
    await db.contents.bulkPut([...texts].map(([id, text]) => ({ id, text })));
    for (const revision of revisions) await putRevision(store, revision);
    await db.processes.bulkAdd(processes);
    await db.files.bulkAdd(files);
    await db.state.put({ name: FILLED, value: savedAt });
    return true;
  });
}

/** Marks the library as filled; part of the caller's transaction over `state`. */
export const markFilled = ({ db, now }: Store) => db.state.put({ name: FILLED, value: now() });

/**
 * What the releases of a tree froze, by hash.
 *
 * @throws StoreError where a record cannot be read, or a text is missing or was changed
 */
async function frozenTextsIn(store: Store, tree: LibraryTree): Promise<ReadonlyMap<string, string>> {
  const { releases, problems } = releasesAmong(tree);
  for (const { id, editions } of releases) problems.push(...(await sealProblems(store, id, editions)));
  if (problems.length > 0) throw new StoreError(problems);
  return frozenTextsOf(
    store,
    tree,
    releases.flatMap(({ editions }) => editions),
  );
}

async function seedProcess(store: Store, path: string, source: string, savedAt: string) {
  const key = stemOf(path);
  const { text, number, name } = await canonicalText(source, { fileName: path });
  const revision = await sealRevision(store, {
    processKey: key,
    parents: [],
    text,
    savedAt,
    author: '',
    message: 'Bundled with the app',
  });
  const row: ProcessRow = { key, number, name: name || key, path, head: revision.id, changedAt: savedAt };
  return { row, revision };
}
