import { compareNumbers } from '../../core/catalogue/numbers';
import type { Release } from '../../core/release/Release';
import { standingOf } from '../../core/release/standingOf';
import type { Round } from '../../core/review/Comment';

/** What comments are for before all, first. */
const STAGES: readonly string[] = ['in consultation', 'internal review', 'draft'];

export const stageOf = (release: Release): string => standingOf(release).standing.stage;

/** The release that comments are about while nobody has chosen one: in consultation, in review, a draft, else the newest. */
export function usualRelease(releases: readonly Release[]): Release | undefined {
  const newestFirst = [...releases].sort((a, b) => compareNumbers(b.id, a.id));
  for (const stage of STAGES) {
    const found = newestFirst.find((release) => stageOf(release) === stage);
    if (found) return found;
  }
  return newestFirst[0];
}

/** The round to which what is written now belongs: the consultation from the day it was opened on. */
export const roundOf = (release: Release): Round =>
  standingOf(release).standing.consultation === undefined ? 'internal review' : 'consultation';

/** The edition that is read now; undefined before the first was frozen. */
export const editionOf = ({ editions }: Release): number | undefined => editions.at(-1)?.number;
