import { dateInBritain } from '../../calendar/dates';
import type { Release } from '../Release';
import type { Milestone, Recorded, Span } from './ReleasePlan';

/** Days on which what a milestone waits for happened. */
export type Records = Partial<Record<Recorded, string>>;

/**
 * What the events of a release say about its milestones, up to a day. What was taken back does not count: the approval that
 * was revoked, the consultation that was withdrawn. A consultation has closed from the day after its last.
 *
 * @param today ISO date; what comes later has not happened
 */
export function recordsOf({ events }: Pick<Release, 'events'>, today: string): Records {
  const records: Records = {};
  const forget = (...names: Recorded[]) => {
    for (const name of names) records[name] = undefined;
  };
  for (const { at, step, opens, closes, effective } of events) {
    const day = dateInBritain(at);
    if (day > today) continue;
    if (step === 'create') records.created = day;
    if (step === 'start-review') records['review started'] = day;
    if (step === 'return-to-draft') forget('review started');
    if (step === 'open-consultation' && opens) records['consultation opens'] = opens;
    if ((step === 'open-consultation' || step === 'extend-consultation') && closes)
      records['consultation closes'] = closes;
    if (step === 'withdraw-consultation')
      forget('review started', 'consultation opens', 'consultation closes', 'revised');
    if (step === 'revise' && records['consultation opens']) records.revised = day;
    if (step === 'approve') records.approved = day;
    if (step === 'revoke-approval') forget('approved');
    if (step === 'publish') records.published = day;
    if (step === 'unpublish') forget('published');
    if (step === 'go-live') records.live = effective ?? day;
    if (step === 'undo-go-live') forget('live');
  }
  const { 'consultation opens': opens, 'consultation closes': closes, live } = records;
  if (opens && opens > today) forget('consultation opens');
  if (closes && closes >= today) forget('consultation closes');
  if (live && live > today) forget('live');
  return Object.fromEntries(Object.entries(records).filter(([, day]) => day !== undefined));
}

/** When a milestone began and ended, as far as it has: what people wrote goes before what the events say. */
export function actualOf({ actual, recorded = {} }: Milestone, records: Records): Partial<Span> {
  const start = actual.start ?? (recorded.start && records[recorded.start]);
  const end = actual.end ?? (recorded.end && records[recorded.end]);
  return { ...(start && { start }), ...(end && { end }) };
}
