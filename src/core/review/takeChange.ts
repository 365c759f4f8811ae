import { compareInstants } from '../json/dates';
import { fnv1a64 } from '../variation/hash';
import { TEXT_LIMIT, type Comment } from './Comment';
import { addReply, type Edited } from './edit';
import { CHANGED, saidNow, wordsId } from './saidNow';
import { subjectInWords, subjectKey } from './subjects';

/** A comment that is known with other words: its author has changed it and sent it again. */
export interface ChangedComment {
  known: Comment;
  given: Comment;
}

/**
 * Puts what an author says now under what they said before, as a reply, so that both stay to be read. Taking the same change again
 * changes nothing. A decision on other words does not stand any more: see `lastChangeOf`.
 */
export function takeChange({ known, given }: ChangedComment): Edited {
  const { at, author, organisation, origin, about, kind, text } = given;
  const now = saidNow(known);
  if (holds(known, given) && (compareInstants(at, now.at) <= 0 || wordsId(given) === wordsId(now)))
    return { comment: known };
  const words = [
    ...(subjectKey(about) === subjectKey(known.about) ? [] : [`Now about: ${subjectInWords(about)}`]),
    ...(kind === known.kind ? [] : [`Now meant as: ${kind}`]),
    text,
  ].join('\n\n');
  return addReply(known, {
    id: holds(known, given) ? returnId(given) : changeId(given),
    at,
    author,
    organisation,
    text: words.length > TEXT_LIMIT ? text : words,
    says: { about, kind, text },
    ...(origin && { origin }),
  });
}

/** True where a comment said in an earlier version what is given; by now it may say something else. */
export const holds = (known: Comment, given: Comment): boolean =>
  contentOf(known) === contentOf(given) || known.replies.some(({ id }) => id === changeId(given));

/** Of words to which an author came back. */
const returnId = (given: Comment): string => `${CHANGED}${fnv1a64(`${given.at} ${contentOf(given)}`)}`;

/** The id of the reply that brings what a comment says. */
export const changeId = (given: Comment): string => `${CHANGED}${fnv1a64(contentOf(given))}`;

/** What makes two versions of a comment the same. Names of the subject do not count: they may have been corrected. */
export const contentOf = ({ about, author, organisation, kind, text }: Comment): string =>
  JSON.stringify([subjectKey(about), author, organisation, kind, text]);
