import { shaped } from '../json/shape';
import type { Problem } from '../problem';
import { commentPath } from '../release/paths';
import { COMMENT, type Comment, type Reply, type StateChange } from './Comment';
import { isChange, saidNow, wordsId } from './saidNow';
import { stateOf } from './states';

/** A changed comment, or why it was not changed. */
export type Edited =
  { comment: Comment; problems?: undefined } | { comment?: undefined; problems: Problem[] };

/** A comment that somebody writes now; its thread is empty. */
export type NewComment = Omit<Comment, 'format' | 'replies' | 'states'>;

/** Makes a comment of what somebody entered; what is missing or too long is named. */
export const createComment = (given: NewComment): Edited =>
  checked({ format: 1, ...given, text: given.text.trim(), replies: [], states: [] });

/** Adds a reply at the end of the thread. A reply with an id that the thread holds already is not added again. */
export function addReply(comment: Comment, reply: Reply): Edited {
  if (comment.replies.some(({ id }) => id === reply.id)) return { comment };
  return checked({
    ...comment,
    replies: [...comment.replies, { ...reply, text: reply.text.trim() }],
  });
}

/**
 * Changes the state of a comment, by adding to its record. A rejection says why, and so does a way back to new; what is done
 * says what did it, save a question that a reply answered.
 */
export function changeState(comment: Comment, change: StateChange): Edited {
  const reason = change.reason?.trim() ?? '';
  const revision = (change.revision?.trim() ?? '') || answeringReply(comment, change);
  const problem = guard(comment, change, reason, revision);
  if (problem) return { problems: [problem] };
  const { at, by, state, saved } = change;
  const on = wordsId(saidNow(comment));
  return checked({
    ...comment,
    states: [
      ...comment.states,
      {
        at,
        by,
        state,
        ...(reason && { reason }),
        ...(revision && { revision }),
        ...(saved && { saved }),
        on,
      },
    ],
  });
}

function guard(
  comment: Comment,
  { state }: StateChange,
  reason: string,
  revision: string,
): Problem | undefined {
  const last = comment.states.at(-1);
  const { kind } = saidNow(comment);
  if (state === 'rejected' && reason === '')
    return refused(
      comment,
      'REV-REASON-MISSING',
      'A comment can only be rejected with a reason.',
      'Say why.',
    );
  if (state === 'new' && stateOf(comment) !== 'new' && reason === '')
    return refused(
      comment,
      'REV-REASON-MISSING',
      `A comment that is ${stateOf(comment)} can only be opened again with a reason.`,
      'Say why.',
    );
  if (state === 'done' && revision === '')
    return refused(
      comment,
      'REV-CHANGE-MISSING',
      'A comment is done by a change, and none is named.',
      kind === 'question'
        ? 'Name the revision, edition or file that answers it, or reply first.'
        : 'Name the revision, edition or file that did it, or reject the comment with a reason.',
    );
  if (
    stateOf(comment) === state &&
    (last?.reason ?? '') === reason &&
    (state !== 'done' || (last?.revision ?? '') === revision)
  )
    return refused(
      comment,
      'REV-STATE-SAME',
      `The comment is ${state} already.`,
      'Nothing needs to be done; to add to it, reply.',
    );
  return undefined;
}

/** A question may be done by an answer alone, given since it was asked in its words of now. */
function answeringReply(comment: Comment, { state }: StateChange): string {
  if (saidNow(comment).kind !== 'question' || state !== 'done') return '';
  const asked = comment.replies.findLastIndex(isChange);
  const answer = comment.replies.slice(asked + 1).findLast(({ author }) => author !== comment.author);
  return answer === undefined ? '' : `reply ${answer.id}`;
}

/** What comes from a form must fit the form of the file, or the file could not be read again. */
function checked(comment: Comment): Edited {
  const { value, faults } = shaped(COMMENT.shape, comment);
  if (value !== undefined) return { comment: value };
  return {
    problems: faults.map(({ place, fault }) =>
      refused(comment, 'REV-COMMENT', `In the comment, ${wordFor(place)} ${fault}.`, 'Correct it.'),
    ),
  };
}

/** `states[3].reason` → `the reason`. */
function wordFor(place: string): string {
  const last = place.split('.').at(-1) ?? '';
  return `the ${WORDS[last] ?? last}`;
}
const WORDS: Record<string, string> = {
  about: 'subject',
  at: 'time',
  by: 'name of who decided',
  author: 'name',
  id: 'id',
};

function refused({ release, id }: Comment, code: string, message: string, remedy: string): Problem {
  return { code, severity: 'error', where: { fileName: commentPath(release, id) }, message, remedy };
}
