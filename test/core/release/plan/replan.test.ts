import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/calendar/dates';
import { isWorkingDay } from '../../../../src/core/calendar/working-days';
import { checkPlan } from '../../../../src/core/release/plan/checkPlan';
import {
  followRule,
  setActual,
  setDropped,
  setEffort,
  setPlanned,
} from '../../../../src/core/release/plan/editPlan';
import { planFor } from '../../../../src/core/release/plan/planFor';
import { replan } from '../../../../src/core/release/plan/replan';
import type { ReleasePlan } from '../../../../src/core/release/plan/ReleasePlan';
import { dayInWords } from '../../../../src/core/release/plan/words';
import { anyGoLive } from './arbitraries';

const GO_LIVE = '2026-12-02';
const plan = planFor('3.0', GO_LIVE).plan!;
const facts = { today: '2026-01-05', goLive: GO_LIVE, records: {} };
const milestone = ({ milestones }: ReleasePlan, id: string) => milestones.find((each) => each.id === id)!;
const said = (problems: readonly { code: string; message: string }[]) =>
  problems.map(({ code, message }) => `${code} ${message.split(' ')[0]}`);
const ids = plan.milestones.map(({ id }) => id);

describe('planning again', () => {
  it('gives the same plan for the same date', () => {
    expect(replan(plan, facts)).toEqual({ plan, problems: [] });
  });

  it('for another date is the plan for that date, where nothing has happened', () => {
    fc.assert(
      fc.property(anyGoLive, anyGoLive, (from, to) => {
        const again = replan(planFor('3.0', from).plan!, { ...facts, today: '2019-01-02', goLive: to });
        expect(again).toEqual({ plan: planFor('3.0', to).plan!, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what happened, what was set by hand and every count of effort', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-10-01', days));
    const edits = fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        kind: fc.constantFrom('actual', 'hand', 'effort'),
        day,
        length: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, anyGoLive, (changes, goLive) => {
        let changed = plan;
        for (const { id, kind, day: start, length } of changes) {
          const span = { start, end: addDays(start, length) };
          if (kind === 'actual') changed = setActual(changed, id, span, '9999-12-31').plan!;
          if (kind === 'hand') changed = setPlanned(changed, id, span).plan!;
          if (kind === 'effort') changed = setEffort(changed, id, 'SECAS CoE', { actual: length }).plan!;
        }
        const again = replan(changed, { ...facts, goLive }).plan;
        // A milestone set by hand at the edge of the calendar may leave no room before it.
        if (!again) return;
        again.milestones.forEach((after, index) => {
          const before = changed.milestones[index]!;
          expect(after).toEqual({ ...before, planned: after.planned });
          if (before.byHand || before.actual.end) expect(after.planned).toEqual(before.planned);
          // The plan as a whole ends with its last milestone, and that may be a Sunday that somebody chose.
          else if (after.id !== 'PM') expect(isWorkingDay(after.planned!.end)).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('counts what comes before from a date that was set by hand', () => {
    const moved = setPlanned(plan, 'M3', { start: '2026-08-03', end: '2026-08-28' }).plan!;
    const again = replan(moved, facts).plan!;
    expect(milestone(again, 'M2').planned!.end).toBe('2026-07-24');
    expect(milestone(again, 'M4').planned).toEqual(milestone(plan, 'M4').planned);
    const back = replan(followRule(moved, 'M3').plan!, facts).plan!;
    expect(back).toEqual(plan);
  });

  it('leaves the first day of what has begun, and moves its last', () => {
    const begun = setActual(plan, 'M2', { start: milestone(plan, 'M2').planned!.start }, '9999-12-31').plan!;
    const again = replan(begun, { ...facts, goLive: '2026-12-16' }).plan!;
    expect(milestone(again, 'M2').planned!.start).toBe(milestone(plan, 'M2').planned!.start);
    expect(milestone(again, 'M2').planned!.end > milestone(plan, 'M2').planned!.end).toBe(true);
  });

  it('makes no plan outside the calendar, and loses none', () => {
    expect(said(replan(plan, { ...facts, goLive: '2019-02-01' }).problems)).toEqual(['PLAN-RANGE Counted']);
  });
});

describe('what no longer fits', () => {
  const problemsOf = (changed: ReleasePlan, more: Partial<typeof facts> = {}) =>
    said(checkPlan(changed, { ...facts, ...more }));

  it('is nothing in a fresh plan', () => {
    expect(problemsOf(plan)).toEqual([]);
  });

  it('a consultation under 20 working days', () => {
    const { start, end } = milestone(plan, 'M3').planned!;
    const short = setPlanned(plan, 'M3', { start, end: addDays(end, -1) }).plan!;
    expect(checkPlan(short, facts)[0]!.message).toMatch(
      /^M3 is planned for 19 working days; it needs at least 20/,
    );
    const held = setActual(plan, 'M3', { start, end: addDays(end, -1) }, '9999-12-31').plan!;
    expect(checkPlan(held, { ...facts, today: end })).toContainEqual(
      expect.objectContaining({ code: 'PLAN-TOO-SHORT', severity: 'warning' }),
    );
  });

  it('a consultation that began late and is to close as planned', () => {
    const { start } = milestone(plan, 'M3').planned!;
    const late = setActual(plan, 'M3', { start: addDays(start, 7) }, '9999-12-31').plan!;
    expect(problemsOf(late, { today: start })).toContain('PLAN-TOO-SHORT M3');
  });

  it('a milestone that begins before what it waits for has ended', () => {
    const { start } = milestone(plan, 'M3').planned!;
    expect(
      problemsOf(setPlanned(plan, 'M2', { ...milestone(plan, 'M2').planned!, end: start }).plan!),
    ).toEqual(['PLAN-ORDER M3']);
  });

  it('a milestone that is late, by working days', () => {
    const { end } = milestone(plan, 'M1').planned!;
    const problems = checkPlan(
      setActual(plan, 'M1', { start: milestone(plan, 'M1').planned!.start }, '9999-12-31').plan!,
      {
        ...facts,
        today: addDays(end, 7),
      },
    );
    expect(problems.map(({ message }) => message)).toContain(
      `M1 was to end by ${dayInWords(end)} and is 5 working days late.`,
    );
  });

  it('and not one that nobody recorded while what waits for it has begun', () => {
    const { start } = milestone(plan, 'M2').planned!;
    expect(
      problemsOf(setActual(plan, 'M2', { start }, '9999-12-31').plan!, { today: addDays(start, 1) }),
    ).toEqual(['PLAN-LATE PM']);
  });

  it('a go-live date other than that of the release, a publication in its last week', () => {
    expect(problemsOf(plan, { goLive: '2026-11-30' })).toEqual([
      'PLAN-GO-LIVE The',
      'PLAN-DEADLINE M6',
      'PLAN-DEADLINE M7',
      'PLAN-DEADLINE M10',
    ]);
  });

  it('a day on which nobody works', () => {
    const { start } = milestone(plan, 'M8').planned!;
    expect(problemsOf(setPlanned(plan, 'M8', { start, end: '2026-11-01' }).plan!)).toEqual([
      'PLAN-NOT-A-WORKING-DAY M8',
    ]);
  });

  it('and never what was dropped', () => {
    const { start } = milestone(plan, 'M8').planned!;
    const odd = setPlanned(plan, 'M8', { start, end: '2026-11-01' }).plan!;
    expect(problemsOf(setDropped(odd, 'M8', 'The TABASC decided against it').plan!)).toEqual([]);
  });
});

it('refuses an edit that cannot be, and says what can', () => {
  expect(setPlanned(plan, 'M3', { start: '2026-09-02', end: '2026-09-01' }).problems[0]!.code).toBe(
    'PLAN-DATES-REVERSED',
  );
  const ahead = setActual(plan, 'M1', { start: '2026-05-04', end: '2026-05-06' }, '2026-05-05');
  expect(ahead).toMatchObject({ problems: [{ code: 'PLAN-ACTUAL-TO-COME' }] });
  expect(setActual(plan, 'M1', { start: '2026-05-04', end: '2026-05-05' }, '2026-05-05').plan).toBeDefined();
  expect(setActual(plan, 'M33', {}, '9999-12-31').problems[0]).toMatchObject({
    code: 'PLAN-MILESTONE-UNKNOWN',
    remedy: expect.stringContaining('M10') as string,
  });
});
