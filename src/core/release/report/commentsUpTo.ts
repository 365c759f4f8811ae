import { dateInBritain } from '../../calendar/dates';
import type { Comment } from '../../review/Comment';

/** Comments as they were at the end of a day: without later ones, and without what was said to them later. */
export const commentsUpTo = (comments: readonly Comment[], day: string): Comment[] =>
  comments
    .filter(({ at }) => dateInBritain(at) <= day)
    .map((comment) => ({
      ...comment,
      replies: comment.replies.filter(({ at }) => dateInBritain(at) <= day),
      states: comment.states.filter(({ at }) => dateInBritain(at) <= day),
    }));
