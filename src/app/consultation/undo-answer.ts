import type { Comment } from '../../core/review/Comment';
import type { Edited } from '../../core/review/edit';
import { stateOf } from '../../core/review/states';
import { takeBack } from '../../core/review/takeBack';
import { STATE_WORDS } from './words';

/**
 * A comment after its last answer was taken back. A reply leaves the thread: nobody has answered it yet. A decision stays in the
 * record, and one more brings back what stood before it, so that a reader sees both.
 *
 * @param before the comment without the answer
 * @param after the comment with it, as it was stored
 */
export function takenBack(before: Comment, after: Comment, at: string, by: string): Edited {
  if (after.states.length === before.states.length) return { comment: before };
  return takeBack(after, {
    at,
    by,
    reason: `The answer “${STATE_WORDS[stateOf(after)].label}” was taken back.`,
  });
}
