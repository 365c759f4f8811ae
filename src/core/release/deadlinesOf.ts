import type { Deadlines } from '../review/lateInWords';
import type { Release } from './Release';
import { standingOf } from './standingOf';

/** Until when comments on a release are in time, by its record. */
export function deadlinesOf(release: Release): Deadlines {
  const { consultation, approval } = standingOf(release).standing;
  return {
    ...(consultation && { closes: consultation.closes }),
    ...(approval && { approved: approval.at }),
  };
}
