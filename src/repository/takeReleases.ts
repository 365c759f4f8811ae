import type { Problem } from '../core/problem';
import { commentsFolder, planPath, releasePath } from '../core/release/paths';
import { readPlan } from '../core/release/plan/readPlan';
import type { Release } from '../core/release/Release';
import { StoreError } from './failures';
import { commentAt, commentsToTake, givenComments, misplaced } from './takeComments';
import { frozenTextsOf } from './frozenTexts';
import { releasesAmong } from './releases';
import type { LibraryTree, TakenReleases } from './Repository';
import { sealProblems } from './sealProblems';
import type { Store } from './store';

/**
 * Takes in the releases of another library: records, plans, comments and what they froze, all or none. A release that is
 * here already stays as it is; comments on it that are not here are taken, and threads that go on there go on here.
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
  const { releases, problems } = releasesAmong(tree);
  const here = await idsOf(store, releases);
  const fresh = releases.filter(({ id }) => !here.has(id));
  const filesOf = new Map(fresh.map((release) => [release.id, readFilesOf(release, tree, problems)]));
  for (const { id, editions } of fresh) problems.push(...(await sealProblems(store, id, editions)));
  const { given, different } = await givenComments(
    store,
    releases.filter(({ id }) => here.has(id)),
    tree,
    problems,
  );
  if (problems.length > 0) throw new StoreError(problems);
  const texts = await frozenTextsOf(
    store,
    tree,
    fresh.flatMap(({ editions }) => editions),
  );
  const savedAt = now();
  return db.transaction(dryRun ? 'r' : 'rw', [db.files, db.contents], async () => {
    // Another tab may have taken one in meanwhile.
    const since = await idsOf(store, fresh);
    const added = fresh.filter(({ id }) => !since.has(id));
    const { rows, comments } = await commentsToTake(store, given);
    if (!dryRun) {
      if (added.length > 0) await db.contents.bulkPut([...texts].map(([id, text]) => ({ id, text })));
      for (const { id } of added)
        await db.files.bulkAdd(
          filesOf.get(id)!.map(([path, text]) => ({ path, text, savedAt, message: '' })),
        );
      await db.files.bulkAdd(rows.map((row) => ({ ...row, savedAt })));
    }
    const kept = releases.filter((release) => !added.includes(release));
    return { taken: added.map(({ id }) => id), kept: kept.map(({ id }) => id), comments, different };
  });
}

/** Those of which the library has anything at all. */
async function idsOf({ db }: Store, releases: readonly Release[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id } of releases) {
    const folder = releasePath(id).slice(0, -'release.json'.length);
    if ((await db.files.where('path').startsWith(folder).count()) > 0) ids.add(id);
  }
  return ids;
}

/** Record, plan and comments of a release; what else lies in its folder is none of it. */
function readFilesOf(
  { id }: Release,
  tree: LibraryTree,
  problems: Problem[],
): [path: string, text: string][] {
  const files: [string, string][] = [];
  for (const [path, text] of tree) {
    if (path === planPath(id)) {
      const { value, problems: faults } = readPlan(text, path);
      if (!value) problems.push(...faults);
      else if (value.release !== id) problems.push(misplaced(path, `the plan of release ${value.release}`));
    } else if (path.startsWith(commentsFolder(id))) {
      if (text.trim() !== '') commentAt(path, text, problems);
    } else if (path !== releasePath(id)) continue;
    files.push([path, text]);
  }
  return files;
}
