import { commentPath } from '../release/paths';
import type { Comment } from './Comment';
import { changeState, type Edited } from './edit';
import { isOnWordsOfNow, lastChangeOf } from './states';

/**
 * Takes the last decision on a comment back, by one more entry that brings back what stood before: the record keeps both (rule R8).
 *
 * A decision on words that were changed since does not come back.
 *
 * @param reason why; said where the comment is new again, and otherwise given by what stood before
 */
export function takeBack(
  comment: Comment,
  { at, by, reason }: { at: string; by: string; reason?: string },
): Edited {
  const last = lastChangeOf(comment);
  if (!last)
    return {
      problems: [
        {
          code: 'REV-NO-ANSWER',
          severity: 'error',
          where: { fileName: commentPath(comment.release, comment.id) },
          message: 'Nothing was decided on this comment yet, so that nothing can be taken back.',
          remedy: 'Decide on it, or leave it as it is.',
        },
      ],
    };
  const before = comment.states.at(-2);
  if (before && before.state !== 'new' && isOnWordsOfNow(comment, before))
    return changeState(comment, { ...before, at, by });
  const why = reason?.trim() || `The answer “${last.state}” was taken back.`;
  return changeState(comment, { at, by, state: 'new', reason: why });
}
