import { commentPath } from '../../../core/release/paths';
import { writeComment } from '../../../core/review/Comment';
import type { ImportStep } from '../../../core/review/response/takeImport';
import type { FileChange } from '../../../repository/Repository';
import type { KeptComment } from '../review-now';

/** What an import writes: a file for each comment that is new or goes on. All of it is one transaction of the store. */
export function importChanges(steps: readonly ImportStep[], known: readonly KeptComment[]): FileChange[] {
  const keptById = new Map(known.map((kept) => [kept.comment.id, kept]));
  return steps.map(({ after }): FileChange => {
    const kept = keptById.get(after.id);
    return kept
      ? { path: kept.path, text: writeComment(after), expected: kept.text }
      : { path: commentPath(after.release, after.id), text: writeComment(after) };
  });
}
