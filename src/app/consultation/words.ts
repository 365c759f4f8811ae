import type { CommentKind, CommentState, Round } from '../../core/review/Comment';
import { counted } from '../../core/text/counted';

/** How the state of a comment is shown, and what it means. */
export const STATE_WORDS: Readonly<Record<CommentState, { label: string; tone: string; explained: string }>> =
  {
    new: { label: 'new', tone: 'warning', explained: 'Nobody has decided about it yet.' },
    accepted: { label: 'accepted', tone: 'info', explained: 'It is right; the change is still to be made.' },
    rejected: { label: 'rejected', tone: '', explained: 'Nothing changes; the reason says why.' },
    done: { label: 'done', tone: 'success', explained: 'A change answers it.' },
  };

export const KIND_WORDS: Readonly<Record<CommentKind, string>> = {
  error: 'Error',
  question: 'Question',
  suggestion: 'Suggestion',
  agreement: 'Agreement',
  other: 'Other',
};

export const ROUND_WORDS: Readonly<Record<Round, string>> = {
  'internal review': 'Internal review',
  consultation: 'Consultation',
};

/** `3 comments, 2 wait for an answer`. */
export function commentsInWords(count: number, open: number): string {
  const waiting = open === 0 ? 'all answered' : `${open} ${open === 1 ? 'waits' : 'wait'} for an answer`;
  return `${counted(count, 'comment')}, ${waiting}`;
}
