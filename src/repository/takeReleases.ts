import { isBrought, meetReleases, type Meeting } from '../core/release/meet/meetReleases';
import { planPath } from '../core/release/paths';
import { StoreError } from './failures';
import { frozenTextsOf, isFrozenText } from './frozenTexts';
import type { LibraryTree, TakenReleases } from './Repository';
import type { FileRow } from './schema';
import { sealProblems } from './sealProblems';
import type { Store } from './store';

/**
 * Takes in the releases of another library: records, plans, comments and what they froze, all or none. What is here already is brought
 * together with it as `meetReleases` says: a record that only goes on there goes on here, plans and threads are joined, and what
 * contradicts each other stays as it is here.
 *
 * @param dryRun only looks: everything is checked, nothing is written
 * @throws StoreError naming each file that cannot be read or does not belong where it stands, and each frozen text that is missing or
 * was changed
 */
export async function takeReleases(
  store: Store,
  tree: LibraryTree,
  { dryRun = false } = {},
): Promise<TakenReleases> {
  const { db, now } = store;
  const { releases, problems } = meetReleases(await filesOf(store), tree);
  const brought = releases.filter(isBrought);
  for (const { id, there } of brought) problems.push(...(await sealProblems(store, id, there.editions)));
  if (problems.length > 0) throw new StoreError(problems);
  const texts = await frozenTextsOf(
    store,
    tree,
    brought.flatMap(({ there }) => there.editions),
  );
  const checked = new Set(brought.map(({ id }) => id));
  const savedAt = now();
  return db.transaction(dryRun ? 'r' : 'rw', [db.files, db.contents], async () => {
    const here = await filesOf(store);
    // Another tab may have taken one away meanwhile: what was not checked above is not brought.
    const met = meetReleases(here, tree).releases.filter((each) => !isBrought(each) || checked.has(each.id));
    if (!dryRun) {
      if (met.some(isBrought)) await db.contents.bulkPut([...texts].map(([id, text]) => ({ id, text })));
      for (const each of met) await db.files.bulkAdd(await rowsOf(store, each, here, savedAt));
    }
    return met.map(({ writes: _, there: _there, otherPlan: _plan, ...told }) => told);
  });
}

/** What every file of a release says today, frozen texts left out. A part of the caller's transaction where there is one. */
async function filesOf({ db }: Store): Promise<Map<string, string>> {
  const rows = await db.files.where('path').startsWith('releases/').sortBy('id');
  return new Map(rows.filter(({ path }) => !isFrozenText(path)).map(({ path, text }) => [path, text]));
}

/** The states that a release gets. A plan that parted from the one of here stands in its history, before the one that holds. */
async function rowsOf(
  { db }: Store,
  { id, record, writes, otherPlan }: Meeting,
  here: ReadonlyMap<string, string>,
  savedAt: string,
): Promise<Omit<FileRow, 'id'>[]> {
  const message = record.how === 'new' ? '' : 'Taken from another library';
  const rows = [...writes].map(([path, text]) => ({ path, text, savedAt, message }));
  if (otherPlan === undefined) return rows;
  const path = planPath(id);
  const isKept = await db.files
    .where('path')
    .equals(path)
    .filter(({ text }) => text === otherPlan)
    .count();
  if (isKept > 0) return rows;
  return [
    ...rows,
    { path, text: otherPlan, savedAt, message: 'The plan of another library, kept beside ours' },
    { path, text: here.get(path)!, savedAt, message: 'Our plan stays' },
  ];
}
