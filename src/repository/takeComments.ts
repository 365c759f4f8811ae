import type { Problem } from '../core/problem';
import { commentPath, commentsFolder, releasePath } from '../core/release/paths';
import { readRelease, type Release } from '../core/release/Release';
import { readComment, writeComment, type Comment } from '../core/review/Comment';
import { mergeThreads } from '../core/review/mergeThreads';
import type { LibraryTree, TakenReleases } from './Repository';
import type { Store } from './store';

/**
 * The comments of another library on releases that are here, by path; and the releases that are different ones under the same number,
 * whose comments would speak of something else here. What cannot be read is added to `problems`.
 */
export async function givenComments(
  { db }: Store,
  releases: readonly Release[],
  tree: LibraryTree,
  problems: Problem[],
): Promise<{ given: Map<string, Comment>; different: string[] }> {
  const given = new Map<string, Comment>();
  const different: string[] = [];
  for (const { id, events } of releases) {
    const held = await db.files.where('path').equals(releasePath(id)).last();
    const own = held && readRelease(held.text).value;
    if (JSON.stringify(own?.events[0]) !== JSON.stringify(events[0])) {
      different.push(id);
      continue;
    }
    for (const [path, text] of tree) {
      if (!path.startsWith(commentsFolder(id)) || text.trim() === '') continue;
      const comment = commentAt(path, text, problems);
      if (comment) given.set(path, comment);
    }
  }
  return { given, different };
}

/** What taking comments writes, beside what is here now. Part of the caller's transaction over `files`: nothing else is awaited. */
export async function commentsToTake(
  { db }: Store,
  given: ReadonlyMap<string, Comment>,
): Promise<{
  rows: { path: string; text: string; message: string }[];
  comments: TakenReleases['comments'];
}> {
  const rows: { path: string; text: string; message: string }[] = [];
  const counts = new Map<string, TakenReleases['comments'][number]>();
  for (const [path, theirs] of given) {
    const { release } = theirs;
    const held = (await db.files.where('path').equals(path).last())?.text ?? '';
    const mine = held.trim() === '' ? undefined : readComment(held).value;
    // What is here and cannot be read stays for who can mend it.
    if (held.trim() !== '' && !mine) continue;
    const merged = mine ? mergeThreads(mine, theirs) : theirs;
    if (merged === mine) continue;
    const count = counts.get(release) ?? { release, added: 0, continued: 0 };
    counts.set(release, count);
    if (mine) count.continued += 1;
    else count.added += 1;
    rows.push({ path, text: writeComment(merged), message: 'Taken from another library' });
  }
  return { rows, comments: [...counts.values()] };
}

/** The comment in a file of a tree, where it can be read and stands where it belongs. */
export function commentAt(path: string, text: string, problems: Problem[]): Comment | undefined {
  const { value, problems: faults } = readComment(text, path);
  if (!value) problems.push(...faults);
  else if (commentPath(value.release, value.id) !== path)
    problems.push(misplaced(path, `comment ${value.id} on release ${value.release}`));
  else return value;
  return undefined;
}

export const misplaced = (path: string, what: string): Problem => ({
  code: 'STORE-RELEASE-PLACE',
  severity: 'error',
  where: { fileName: path },
  message: `${path} holds ${what}.`,
  remedy: 'Move it to its folder, or correct what it says.',
});
