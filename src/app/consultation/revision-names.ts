import type { Release } from '../../core/release/Release';
import type { RevisionSummary } from '../../repository/Repository';
import { dateTimeText } from '../ui/dates';
import type { KeptComment } from './review-now';

/** A thing that can have done a comment: what is recorded, and how people are told of it. */
export interface DoneChoice {
  /** Recorded as it stands. */
  id: string;
  label: string;
  hint?: string;
  /** Where it is not the same for every comment: what is recorded for this one; '' where there is nothing to name. */
  idFor?: (kept: KeptComment) => string;
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
