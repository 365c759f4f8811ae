import { describe, expect, it } from 'vitest';
import { CALENDAR_RANGE } from '../../../../src/core/calendar/bank-holidays';
import { addDays, daysFrom } from '../../../../src/core/calendar/dates';
import { isWorkingDay, workingDaysBetween } from '../../../../src/core/calendar/working-days';
import { checkPlan } from '../../../../src/core/release/plan/checkPlan';
import { planFor } from '../../../../src/core/release/plan/planFor';
import type { ReleasePlan, Span } from '../../../../src/core/release/plan/ReleasePlan';

const datesOf = ({ milestones }: ReleasePlan): Record<string, Span> =>
  Object.fromEntries(milestones.map(({ id, planned }) => [id, planned!]));

/** Every go-live date of the calendar, with its plan where there is one. Not a sample: it is quick enough to take all. */
const all = Array.from({ length: daysFrom(CALENDAR_RANGE.first, CALENDAR_RANGE.last) + 1 }, (_, day) => {
  const goLive = addDays(CALENDAR_RANGE.first, day);
  return { goLive, ...planFor('3.0', goLive) };
});
const plans = all.flatMap(({ goLive, plan }) => (plan ? [{ goLive, plan, dates: datesOf(plan) }] : []));
/** The dates for which something does not hold. */
const failing = (holds: (each: (typeof plans)[number]) => boolean) =>
  plans.filter((each) => !holds(each)).map(({ goLive }) => goLive);

it('counts back from the last Thursday of May 2019 to the dates of that year', () => {
  const dates = datesOf(planFor('2.0', '2019-05-30').plan!);
  expect(dates).toEqual({
    M1: { start: '2019-01-04', end: '2019-01-21' },
    M2: { start: '2019-01-24', end: '2019-03-14' },
    M3: { start: '2019-03-22', end: '2019-04-18' },
    M4: { start: '2019-04-23', end: '2019-05-02' },
    M5: { start: '2019-05-16', end: '2019-05-16' },
    M6: { start: '2019-05-23', end: '2019-05-23' },
    M7: { start: '2019-05-30', end: '2019-05-30' },
    M8: { start: '2019-04-08', end: '2019-05-14' },
    M9: { start: '2019-05-16', end: '2019-05-16' },
    M10: { start: '2019-05-30', end: '2019-05-30' },
    PM: { start: '2019-01-04', end: '2019-05-30' },
  });
});

describe('for every go-live date from 2019 to 2027', () => {
  it('there is a plan, or the problem that it would begin before the calendar does', () => {
    const without = all.filter(({ plan }) => !plan);
    expect(without.map(({ goLive }) => goLive)).toEqual(
      all.slice(0, without.length).map(({ goLive }) => goLive),
    );
    expect(new Set(without.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
      new Set(['PLAN-RANGE']),
    );
    // The first plan begins on the first working day of 2019.
    expect(plans[0]!.dates.M1!.start).toBe('2019-01-02');
    expect(plans.length + without.length).toBe(3287);
  });

  it('milestones begin and end on working days', () => {
    expect(
      failing(({ dates }) =>
        Object.values(dates).every(({ start, end }) => isWorkingDay(start) && isWorkingDay(end)),
      ),
    ).toEqual([]);
  });

  it('each milestone begins after all that it waits for has ended', () => {
    expect(
      failing(({ plan, dates }) =>
        plan.milestones.every(({ id, rule }) =>
          rule.after.every((earlier) => dates[earlier]!.end < dates[id]!.start),
        ),
      ),
    ).toEqual([]);
  });

  it('the consultation has 20 working days', () => {
    expect(failing(({ dates: { M3 } }) => workingDaysBetween(M3!.start, M3!.end) === 20)).toEqual([]);
  });

  it('each takes as long as its rule says', () => {
    expect(
      failing(({ plan }) =>
        plan.milestones.every(
          ({ rule, planned }) =>
            rule.ends.kind === 'throughout' ||
            workingDaysBetween(planned!.start, planned!.end) === rule.lasts,
        ),
      ),
    ).toEqual([]);
  });

  it('the BAD is published at least a week before, and no working day between is missed', () => {
    expect(
      failing(
        ({ goLive, dates: { M6 } }) =>
          M6!.end <= addDays(goLive, -7) &&
          (M6!.end === addDays(goLive, -7) ||
            workingDaysBetween(addDays(M6!.end, 1), addDays(goLive, -7)) === 0),
      ),
    ).toEqual([]);
  });

  it('it is in effect and on the website on that day, or on the first working day after', () => {
    expect(
      failing(
        ({ goLive, dates: { M7, M10 } }) =>
          M7!.end === M10!.end && M7!.end >= goLive && workingDaysBetween(goLive, M7!.end) === 1,
      ),
    ).toEqual([]);
  });

  it('nothing is wrong with the plan before it begins', () => {
    expect(
      failing(
        ({ goLive, plan, dates }) =>
          checkPlan(plan, { today: dates.PM!.start, goLive, records: {} }).length === 0,
      ),
    ).toEqual([]);
  });
});

it('says what is outside, and from which years bank holidays are known', () => {
  const { plan, problems } = planFor('4.0', '2028-03-01');
  expect(plan).toBeUndefined();
  expect(problems[0]!.message).toContain('2019-01-01 to 2027-12-31');
  expect(problems[0]!.message).toContain('1 Mar 2028');
});
