import type { Comment, CommentState, StateChange } from './Comment';

/** Where a comment stands: what its last change said; new without one. */
export const stateOf = ({ states }: Pick<Comment, 'states'>): CommentState => states.at(-1)?.state ?? 'new';

/** The change that its state stands on; undefined for a comment that nobody touched. */
export const lastChangeOf = ({ states }: Pick<Comment, 'states'>): StateChange | undefined => states.at(-1);

/**
 * True when nothing is owed to who wrote it: it was done, or rejected with a reason. An agreement asks for nothing, so that
 * accepting it is an answer. A release that wants approval has no other comments (R10).
 */
export function isAnswered(comment: Pick<Comment, 'kind' | 'states'>): boolean {
  const last = lastChangeOf(comment);
  switch (last?.state) {
    case 'done':
      return true;
    case 'rejected':
      return (last.reason ?? '').trim() !== '';
    case 'accepted':
      return comment.kind === 'agreement';
    default:
      return false;
  }
}

/** How many comments stand in each state, and how many of all still want an answer. */
export function countStates(comments: readonly Comment[]): Record<CommentState | 'all' | 'open', number> {
  const counts = { new: 0, accepted: 0, rejected: 0, done: 0, all: comments.length, open: 0 };
  for (const comment of comments) {
    counts[stateOf(comment)] += 1;
    if (!isAnswered(comment)) counts.open += 1;
  }
  return counts;
}
