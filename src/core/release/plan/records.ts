import { dateInBritain } from '../../calendar/dates';
import type { Release } from '../Release';
import type { Milestone, Recorded, Span } from './ReleasePlan';

/** Days on which what a milestone waits for happened. */
export type Records = Partial<Record<Recorded, string>>;

/**
 * The days that the events of a release set, those that lie ahead too: a consultation that will open, a release that will go
 * live. What was taken back does not count: the approval that was revoked, the consultation that was withdrawn.
 *
 * @param today ISO date; what was decided later is not known yet
 */
export function decidedBy({ events }: Pick<Release, 'events'>, today: string): Records {
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
  return known(records, () => true);
}

/** What of it has happened by today. A consultation has closed from the day after its last. */
export const recordsOf = (release: Pick<Release, 'events'>, today: string): Records =>
  known(decidedBy(release, today), (name, day) =>
    name === 'consultation closes' ? day < today : day <= today,
  );

const known = (records: Records, counts: (name: string, day: string) => boolean): Records =>
  Object.fromEntries(Object.entries(records).filter(([name, day]) => day !== undefined && counts(name, day)));

/** When a milestone began and ended, as far as it has: what people wrote goes before what the events say. */
export function actualOf({ actual, recorded = {} }: Milestone, records: Records): Partial<Span> {
  const start = actual.start ?? (recorded.start && records[recorded.start]);
  const end = actual.end ?? (recorded.end && records[recorded.end]);
  return { ...(start && { start }), ...(end && { end }) };
}
