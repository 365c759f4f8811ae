import type { Release } from '../../core/release/Release';
import type { RevisionSummary } from '../../repository/Repository';
import { dateTimeText } from '../ui/dates';

/** A thing that can have done a comment: what is recorded, and how people are told of it. */
export interface DoneChoice {
  /** Recorded as it stands. */
  id: string;
  label: string;
  hint?: string;
}

/** The choice for a save that is still to come; it is recorded when it came. */
export const NEXT_SAVE = 'next save';

export const revisionChoice = ({ id, message, savedAt, author }: RevisionSummary): DoneChoice => ({
  id,
  label: message || 'A revision without a message',
  hint: [dateTimeText(savedAt), author].filter(Boolean).join(' · '),
});

/** The editions of a release, newest first: what came with one is done by it. */
export const editionChoices = ({ editions }: Release): DoneChoice[] =>
  editions
    .map(({ number, frozenAt, note }) => ({
      id: `edition ${number}`,
      label: `Edition ${number}`,
      hint: [dateTimeText(frozenAt), note].filter(Boolean).join(' · '),
    }))
    .reverse();

/** True for an id of a revision of the store. */
export const isRevisionId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What did it, in words; undefined for a revision, which must be looked up. */
export function changeInWords(revision: string): string | undefined {
  if (isRevisionId(revision)) return undefined;
  return /^reply /.test(revision) ? 'the reply above' : revision;
}
