import type { Problem } from '../../../core/problem';
import { commentPath } from '../../../core/release/paths';
import { writeComment, type Comment } from '../../../core/review/Comment';
import { type ResponseImport } from '../../../core/review/response/importResponses';
import { takeChange } from '../../../core/review/takeChange';
import type { FileChange } from '../../../repository/Repository';
import type { KeptComment } from '../review-now';

/**
 * What an import writes: each new comment as a file of its own, and, where that is wanted, changed words as a reply below the
 * words that are known. All of it is one transaction of the store.
 */
export function importChanges(
  { comments, changed }: Pick<ResponseImport, 'comments' | 'changed'>,
  known: readonly KeptComment[],
  takesChanges: boolean,
): { changes: FileChange[]; problems: Problem[] } {
  const keptById = new Map(known.map((kept) => [kept.comment.id, kept]));
  const next = new Map<string, Comment>(comments.map((comment) => [comment.id, comment]));
  const problems: Problem[] = [];
  for (const { known: before, given } of takesChanges ? changed : []) {
    // A comment may have changed more than once: each change stands on the one before.
    const edited = takeChange({ known: next.get(before.id) ?? before, given });
    if (edited.comment) next.set(before.id, edited.comment);
    else problems.push(...edited.problems);
  }
  const changes = [...next].map(([id, comment]): FileChange => {
    const kept = keptById.get(id);
    return kept
      ? { path: kept.path, text: writeComment(comment), expected: kept.text }
      : { path: commentPath(comment.release, id), text: writeComment(comment) };
  });
  return { changes, problems };
}
