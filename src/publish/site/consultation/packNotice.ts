import { dateInWords } from '../../../core/calendar/date-in-words';
import type { Release } from '../../../core/release/Release';
import { standingOf } from '../../../core/release/standingOf';
import { stateInWords } from '../../../core/release/states';

/**
 * Why a consultation pack of a release comes too late, in a sentence; undefined while people can still be asked, and where there is no
 * consultation at all.
 *
 * @param today ISO date
 */
export function packNotice(release: Release, today: string): string | undefined {
  const { stage, consultation } = standingOf(release).standing;
  if (!consultation) return undefined;
  const closed = `the consultation on release ${release.id} closed on ${dateInWords(consultation.closes)}`;
  if (stage !== 'in consultation')
    return `Release ${release.id} is ${stateInWords(stage)} and ${closed}: nobody waits for comments on it any more.`;
  return consultation.closes < today
    ? `Comments that come now are late: ${closed}. Extend it first, where they are still to count.`
    : undefined;
}
