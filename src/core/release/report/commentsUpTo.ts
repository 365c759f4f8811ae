import { dateInBritain } from '../../calendar/dates';
import type { Comment } from '../../review/Comment';
import { knownSince } from '../../review/receivedAt';

/**
 * Comments as they were known at the end of a day: without those that came later, whatever day they name, and without what was said to them
 * later.
 */
export const commentsUpTo = (comments: readonly Comment[], day: string): Comment[] =>
  comments
    .filter((comment) => dateInBritain(knownSince(comment)) <= day)
    .map((comment) => ({
      ...comment,
      replies: comment.replies.filter((reply) => dateInBritain(knownSince(reply)) <= day),
      states: comment.states.filter(({ at }) => dateInBritain(at) <= day),
    }));
