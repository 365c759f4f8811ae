import { dateInWords } from '../calendar/date-in-words';
import { dateInBritain } from '../calendar/dates';
import { compareInstants } from '../json/dates';
import type { Comment } from './Comment';
import { saidNow } from './saidNow';

/** Until when comments on a release are in time. */
export interface Deadlines {
  /** Last day of its consultation, ISO date. */
  closes?: string;
  /** Instant at which it was approved. */
  approved?: string;
}

/**
 * Why what a comment says by now is late (R55), with the dates; '' where it is in time. A response is late where it was here, or was written, after
 * the last day of the consultation; a comment of the internal review where it was written after the approval.
 */
export function lateInWords(comment: Comment, { closes, approved }: Deadlines): string {
  const { at, receivedAt } = saidNow(comment);
  if (comment.round === 'internal review')
    return approved !== undefined && compareInstants(receivedAt, approved) > 0
      ? `late: written on ${dayOf(at)}, after the approval of ${dayOf(approved)}`
      : '';
  if (closes === undefined) return '';
  const [written, received] = [dateInBritain(at), dateInBritain(receivedAt)];
  if (written <= closes && received <= closes) return '';
  const after = `after the close on ${dateInWords(closes)}`;
  if (written === received) return `late: written on ${dateInWords(written)}, ${after}`;
  return `late: received on ${dateInWords(received)}, written on ${dateInWords(written)}; the consultation closed on ${dateInWords(closes)}`;
}

const dayOf = (instant: string): string => dateInWords(dateInBritain(instant));
