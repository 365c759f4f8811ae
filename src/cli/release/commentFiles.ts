import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem } from '../../core/problem';
import { commentPath } from '../../core/release/paths';
import { readComment, writeComment, type Comment } from '../../core/review/Comment';
import type { Edited } from '../../core/review/edit';
import { BadUse } from '../BadUse';
import { readText, writeText } from '../files';
import type { ReleaseStore } from './ReleaseStore';

/** Writes a comment's file, unless somebody has changed it since it was read. */
export async function saveComment(
  { folder }: ReleaseStore,
  comment: Comment,
  before?: Comment,
): Promise<void> {
  const path = join(folder, commentPath(comment.release, comment.id));
  if (existsSync(path)) await refuseMoved(path, before);
  await writeText(path, writeComment(comment));
}

/** Removes a comment's file, unless somebody has changed it since it was read. */
export async function removeComment({ folder }: ReleaseStore, comment: Comment): Promise<void> {
  const path = join(folder, commentPath(comment.release, comment.id));
  await refuseMoved(path, comment);
  await rm(path);
}

async function refuseMoved(path: string, before: Comment | undefined): Promise<void> {
  const now = readComment(await readText(path)).value;
  if (!now || !before || writeComment(now) !== writeComment(before))
    throw new BadUse(`${path} has been changed meanwhile: look at it, then do this again.`);
}

/**
 * The comment with an id, or with an id that begins so.
 *
 * @throws BadUse where there is none, or more than one
 */
export function commentOf(comments: readonly Comment[], release: string, id: string): Comment {
  // An empty variable of a script would begin every id.
  if (id.trim() === '') throw new BadUse('the id of the comment is empty.');
  const found =
    comments.filter((comment) => comment.id === id).length > 0
      ? comments.filter((comment) => comment.id === id)
      : comments.filter((comment) => comment.id.startsWith(id));
  if (found.length === 1) return found[0]!;
  throw new BadUse(
    found.length === 0
      ? `release ${release} has no comment ${id}; bam release comments ${release} lists them.`
      : `${id} begins the ids of ${found.length} comments: give more of it.`,
  );
}

/** The changed comment. @throws BadUse with what is wrong with it */
export function editedOr({ comment, problems }: Edited): Comment {
  if (comment) return comment;
  throw new BadUse(problems.map(formatProblem).join('\n'));
}
