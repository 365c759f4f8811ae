import type { Comment, CommentState, StateChange } from './Comment';
import { saidAt, saidNow, wordsId, type Versioned } from './saidNow';

/** What a state is read from: the record of decisions, and the words that they are about. */
export type Decided = Versioned & Pick<Comment, 'states'>;

/** Where a comment stands: what its last change said; new without one, and where its author has other words since (R9). */
export const stateOf = (comment: Decided): CommentState => lastChangeOf(comment)?.state ?? 'new';

/** The change that its state stands on; undefined for a comment on which nobody decided, or on other words only. */
export function lastChangeOf(comment: Decided): StateChange | undefined {
  const last = comment.states.at(-1);
  return last && isOnWordsOfNow(comment, last) ? last : undefined;
}

/** The last decision, where it was on words that its author has changed since: it does not stand. */
export const overtakenChangeOf = (comment: Decided): StateChange | undefined =>
  lastChangeOf(comment) ? undefined : comment.states.at(-1);

/** True for a decision on what the comment says now; one of before they told is on what had come by then. */
export const isOnWordsOfNow = (comment: Versioned, { on, at }: Pick<StateChange, 'on' | 'at'>): boolean =>
  (on ?? wordsId(saidAt(comment, at))) === wordsId(saidNow(comment));

/**
 * True when nothing is owed to who wrote it: it was done, or rejected with a reason. An agreement asks for nothing, so that
 * accepting it is an answer. A release that wants approval has no other comments (R10).
 */
export function isAnswered(comment: Decided): boolean {
  const last = lastChangeOf(comment);
  switch (last?.state) {
    case 'done':
      return true;
    case 'rejected':
      return (last.reason ?? '').trim() !== '';
    case 'accepted':
      return saidNow(comment).kind === 'agreement';
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
