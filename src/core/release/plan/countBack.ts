import { addDays } from '../../calendar/dates';
import { addWorkingDays } from '../../calendar/working-days';
import type { Milestone, Span } from './ReleasePlan';

export type Ruled = Pick<Milestone, 'id' | 'rule'>;

/**
 * The dates of milestones, counted back from the go-live date in working days by their rules.
 *
 * What is to be on the release date falls on the first working day from it on; what is to be weeks before it, on the last
 * working day by then, so that a week stays a week.
 *
 * @param milestones whose rules name each other without a circle, as `readPlan` makes sure
 * @param kept dates that stay as they are; what ends before such a milestone is counted from it
 * @returns the dates by id, and `outside`: ids whose dates leave the years of which bank holidays are known
 * Cost: linear in milestones and days.
 */
export function countBack(
  milestones: readonly Ruled[],
  goLive: string,
  kept: ReadonlyMap<string, Span> = new Map(),
): { spans: Map<string, Span>; outside: string[] } {
  const rules = new Map(milestones.map(({ id, rule }) => [id, rule]));
  const spans = new Map<string, Span | undefined>(kept);

  const lastDay = (id: string): string | undefined => {
    const { ends } = rules.get(id)!;
    if (ends.kind === 'before') {
      const start = spanOf(ends.milestone)?.start;
      return start && counted(start, -(ends.pause + 1));
    }
    const weeks = ends.kind === 'go-live' ? ends.weeksBefore : 0;
    // From the day before (after) on, one working day: the date itself, if it is one.
    return weeks === 0
      ? counted(addDays(goLive, -1), 1)
      : counted(addDays(addDays(goLive, -7 * weeks), 1), -1);
  };

  const spanOf = (id: string): Span | undefined => {
    if (spans.has(id)) return spans.get(id);
    const end = lastDay(id);
    const start = end && counted(addDays(end, 1), -Math.max(1, rules.get(id)!.lasts));
    const span = start === undefined ? undefined : { start, end: end! };
    spans.set(id, span);
    return span;
  };

  const throughout = milestones.filter(({ id, rule }) => rule.ends.kind === 'throughout' && !spans.has(id));
  const others = milestones.filter((each) => !throughout.includes(each));
  for (const { id } of others) spanOf(id);
  const whole = hullOf(others.flatMap(({ id }) => spans.get(id) ?? []));
  for (const { id } of throughout) spans.set(id, whole);

  return {
    spans: new Map(milestones.flatMap(({ id }) => (spans.get(id) ? [[id, spans.get(id)!] as const] : []))),
    outside: milestones.filter(({ id }) => !spans.get(id)).map(({ id }) => id),
  };
}

/** From the first day of any to the last day of any. */
function hullOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: spans.map(({ start }) => start).sort()[0]!,
    end: spans
      .map(({ end }) => end)
      .sort()
      .at(-1)!,
  };
}

/** `addWorkingDays`, or nothing where it leaves the calendar. */
function counted(date: string, days: number): string | undefined {
  try {
    return addWorkingDays(date, days);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
