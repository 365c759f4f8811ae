import type { Problem } from '../problem';
import type { Release } from './Release';
import type { Round } from '../review/Comment';

/**
 * What the guards of a step need to know of the world. What was not looked at is left out, and its guard is then not met: nobody
 * passes by forgetting to look.
 */
export interface ReleaseFacts {
  /** ISO instant of the step. */
  now: string;
  /** ISO instant at which the step is written down; absent where that is `now`. */
  clock?: string;
  /** All releases of the library. */
  releases: readonly Release[];
  /** What the checks found in the files that the step is about: the library for a step that freezes, else the newest edition. */
  checked?: CheckedFiles;
  /** Comments on this release that are not answered. */
  unanswered?: readonly OpenComment[];
  /** Comments that are said to be done by what no edition has frozen yet; asked for along with `unanswered`. */
  unfrozen?: readonly OpenComment[];
  /** What `verifyEdition` found in the newest edition. */
  seal?: readonly Problem[];
}

export interface CheckedFiles {
  /** Of the files that were looked at, as `freeze` gives it; for a step that freezes the frozen files must have the same. */
  seal: string;
  /** How many processes there are. */
  processes: number;
  /** Problems of every severity; errors stop a step. */
  problems: readonly Problem[];
  /** Impacts without a state, of every register. */
  openImpacts: readonly { register: string; impact: string; text: string }[];
}

export interface OpenComment {
  id: string;
  round: Round;
  /** Its beginning, for a list; with why it is late. */
  text: string;
  /** Where it came too late for the consultation, or after the approval: with the dates. */
  late?: string;
}
