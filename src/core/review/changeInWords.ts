import { dateInWords } from '../calendar/date-in-words';
import { dateInBritain } from '../calendar/dates';
import type { Edition } from '../release/Release';
import { isRevisionId, readFileStateId } from './change-ids';
import type { StateChange } from './Comment';
import { editionNamed } from './isFrozenSince';
import type { SavedChange } from './SavedChange';
import { lastChangeOf, type Decided } from './states';

/** What a library knows of the changes that its comments name. */
export interface ChangeFacts {
  /** Of the release that the comment is on. */
  editions?: readonly Pick<Edition, 'number' | 'frozenAt' | 'note' | 'contents'>[];
  /** For answers that do not tell what they name (records of before they did): what is known of it here. */
  saved?: (recorded: string) => SavedChange | undefined;
  /** False where nobody is to be named, nor what they wrote to themselves: in what is published. */
  isPrivate?: boolean;
}

/** What the last decision on a comment names as what did it, in words; '' where it names nothing. */
export function lastChangeInWords(comment: Decided, facts?: ChangeFacts): string {
  const last = lastChangeOf(comment);
  const process = 'process' in comment.about ? comment.about.process : undefined;
  return last ? changeInWords(last, facts, process?.number || process?.name) : '';
}

/**
 * What did a comment, as people say it: `revision of 7.2.2 of 12 January 2027 by Ada: Says who is told`, `edition 3 of 22 October 2026:
 * After the comments`, `register/smets1/impacts.csv as in edition 3`. What somebody wrote in their own words stays as it is.
 *
 * @param process of the comment, for a revision that nobody knows anything of
 */
export function changeInWords(
  { revision = '', saved }: Pick<StateChange, 'revision' | 'saved'>,
  facts: ChangeFacts = {},
  process = 'the process',
): string {
  const { editions = [], isPrivate = true } = facts;
  if (/^reply \S+$/.test(revision)) return 'the reply to it';
  const number = editionNamed(revision);
  if (number !== undefined) {
    const edition = editions.find((each) => each.number === number);
    if (!edition) return `edition ${number}`;
    return withMessage(`edition ${number} of ${dayOf(edition.frozenAt)}`, edition.note);
  }
  const known = saved ?? facts.saved?.(revision);
  if (known) return savedInWords(known, editions, isRevisionId(revision), isPrivate);
  if (isRevisionId(revision))
    return isPrivate
      ? `revision of ${process} that is not known here (${revision.slice(0, 12)})`
      : `revision of ${process}`;
  const state = readFileStateId(revision);
  if (!state) return revision;
  const edition = editions.find(({ contents }) => contents[state.path]?.startsWith(state.sha256));
  return edition
    ? `${state.path} as in edition ${edition.number}`
    : `state of ${state.path} that no edition holds (${state.sha256})`;
}

function savedInWords(
  { of, at, by = '', message = '', content }: SavedChange,
  editions: NonNullable<ChangeFacts['editions']>,
  isRevision: boolean,
  isPrivate: boolean,
): string {
  const what = isRevision ? `revision of ${of} of ${dayOf(at)}` : `${of} as of ${dayOf(at)}`;
  const edition = editions.find(({ contents }) => Object.values(contents).includes(content));
  const where = edition ? ` (in edition ${edition.number})` : '';
  return isPrivate ? withMessage(`${what}${by && ` by ${by}`}${where}`, message) : `${what}${where}`;
}

const withMessage = (words: string, message: string): string =>
  message.trim() === '' ? words : `${words}: ${message.replace(/\s+/g, ' ').trim()}`;

const dayOf = (instant: string): string => dateInWords(dateInBritain(instant));
