import { addDays, dateInBritain } from '../../../core/calendar/dates';
import type { Plan } from '../../../core/release/createRelease';
import type { Release } from '../../../core/release/Release';

/** About as long as a release takes from its draft to its day: review, 20 working days of consultation, approval, notice. */
const USUAL_DAYS = 120;

/**
 * What a new release most likely is: the next whole number, following the newest one.
 *
 * @param releases by number
 * @param now ISO instant
 */
export function usualPlan(releases: readonly Release[], now: string): Plan {
  const newest = releases.at(-1);
  const id = `${Number.parseInt(newest?.id ?? '0', 10) + 1}.0`;
  const before = newest?.title.endsWith(newest.id) ? newest.title.slice(0, -newest.id.length) : undefined;
  return {
    id,
    title: `${before ?? 'Business Architecture Model '}${id}`,
    summary: '',
    goLive: addDays(dateInBritain(now), USUAL_DAYS),
    ...(newest && { previous: newest.id }),
  };
}
