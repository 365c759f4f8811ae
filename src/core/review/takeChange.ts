import { fnv1a64 } from '../variation/hash';
import { TEXT_LIMIT, type Comment } from './Comment';
import { addReply, type Edited } from './edit';
import { subjectInWords, subjectKey } from './subjects';

/** A comment that is known with other words: its author has changed it and sent it again. */
export interface ChangedComment {
  known: Comment;
  given: Comment;
}

/**
 * Puts what an author says now under what they said before, as a reply, so that both stay to be read. Taking the same change again
 * changes nothing.
 */
export function takeChange({ known, given }: ChangedComment): Edited {
  const { at, author, organisation, origin } = given;
  const words = [
    ...(subjectKey(given.about) === subjectKey(known.about)
      ? []
      : [`Now about: ${subjectInWords(given.about)}`]),
    ...(given.kind === known.kind ? [] : [`Now meant as: ${given.kind}`]),
    given.text,
  ].join('\n\n');
  return addReply(known, {
    id: changeId(given),
    at,
    author,
    organisation,
    text: words.length > TEXT_LIMIT ? given.text : words,
    ...(origin && { origin }),
  });
}

/** Begins the id of a reply that is a change of the comment itself. */
export const CHANGED = 'changed-';

/** The id of the reply that brings what a comment says. */
export const changeId = (given: Comment): string => `${CHANGED}${fnv1a64(contentOf(given))}`;

/** What makes two versions of a comment the same. Names of the subject do not count: they may have been corrected. */
export const contentOf = ({ about, author, organisation, kind, text }: Comment): string =>
  JSON.stringify([subjectKey(about), author, organisation, kind, text]);
