import type { Problem } from '../core/problem';
import { commentPath, commentsFolder, planPath, releasePath } from '../core/release/paths';
import { readPlan } from '../core/release/plan/readPlan';
import type { Release } from '../core/release/Release';
import { readComment } from '../core/review/Comment';
import { StoreError } from './failures';
import { frozenTextsOf } from './frozenTexts';
import { releasesAmong } from './releases';
import type { LibraryTree, TakenReleases } from './Repository';
import { sealProblems } from './sealProblems';
import type { Store } from './store';

/**
 * Takes in the releases of another library: records, plans, comments and what they froze, all or none. A release that is
 * here already stays as it is, with everything beside it.
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
  if (problems.length > 0) throw new StoreError(problems);
  const editions = fresh.flatMap((release) => release.editions);
  const texts = await frozenTextsOf(store, tree, editions);
  if (dryRun) return taken(fresh, releases);
  const savedAt = now();
  return db.transaction('rw', [db.files, db.contents], async () => {
    // Another tab may have taken one in meanwhile.
    const since = await idsOf(store, fresh);
    const added = fresh.filter(({ id }) => !since.has(id));
    if (added.length > 0) await db.contents.bulkPut([...texts].map(([id, text]) => ({ id, text })));
    for (const { id } of added)
      await db.files.bulkAdd(filesOf.get(id)!.map(([path, text]) => ({ path, text, savedAt, message: '' })));
    return taken(added, releases);
  });
}

const taken = (added: readonly Release[], all: readonly Release[]): TakenReleases => ({
  taken: added.map(({ id }) => id),
  kept: all.filter((release) => !added.includes(release)).map(({ id }) => id),
});

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
      const { value, problems: faults } = readComment(text, path);
      if (!value) problems.push(...faults);
      else if (commentPath(value.release, value.id) !== path)
        problems.push(misplaced(path, `comment ${value.id} on release ${value.release}`));
    } else if (path !== releasePath(id)) continue;
    files.push([path, text]);
  }
  return files;
}

const misplaced = (path: string, what: string): Problem => ({
  code: 'STORE-RELEASE-PLACE',
  severity: 'error',
  where: { fileName: path },
  message: `${path} holds ${what}.`,
  remedy: 'Move it to its folder, or correct what it says.',
});
