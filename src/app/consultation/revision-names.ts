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

const FILE_STATE = /^(\S+\.[a-z]+) sha256:([0-9a-f]{12})$/;

/** A state of a file that is no process, as it is recorded: where it stands, and the beginning of its SHA-256. */
export const fileStateId = (path: string, sha256: string): string => `${path} sha256:${sha256.slice(0, 12)}`;

/** Reads what `fileStateId` wrote; undefined for anything else. */
export function readFileStateId(text: string): { path: string; sha256: string } | undefined {
  const [, path, sha256] = FILE_STATE.exec(text) ?? [];
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
}

/** True for an id of a revision of the store. */
export const isRevisionId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
