import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorkingDay } from '../../../../src/core/calendar/working-days';
import { deviationInWords, lengthOf, workingDaysLate } from '../../../../src/core/release/plan/deviation';
import { actualDays, effortByRole } from '../../../../src/core/release/plan/effort';
import { setDropped, setEffort, setNote, setWorked } from '../../../../src/core/release/plan/editPlan';
import { planFor } from '../../../../src/core/release/plan/planFor';
import { readPlan, writePlan } from '../../../../src/core/release/plan/readPlan';
import { anyDate } from './arbitraries';

it('counts working days between what was planned and what was', () => {
  // The Easter of 2026: Good Friday is 3 April, Easter Monday the 6th.
  expect(workingDaysLate('2026-04-02', '2026-04-07')).toBe(1);
  expect(workingDaysLate('2026-04-07', '2026-04-02')).toBe(-1);
  expect(workingDaysLate('2026-04-02', '2026-04-02')).toBe(0);
  expect(workingDaysLate('2026-04-02', '2028-04-02')).toBeUndefined();
  expect(lengthOf({ start: '2026-04-02', end: '2026-04-07' })).toBe(2);
  expect([3, 1, 0, -1].map(deviationInWords)).toEqual([
    '3 working days late',
    '1 working day late',
    'on time',
    '1 working day early',
  ]);
});

it('is as early one way as it is late the other, on working days', () => {
  const workingDay = anyDate.filter(isWorkingDay);
  fc.assert(
    fc.property(workingDay, workingDay, (a, b) => {
      expect(workingDaysLate(a, b)).toBe(0 - workingDaysLate(b, a)!);
    }),
    { numRuns: 50 },
  );
});

it('adds effort up by role, and holds what was counted against its own plan', () => {
  let plan = planFor('3.0', '2026-12-02').plan!;
  plan = setEffort(plan, 'M1', 'SECAS CoE', { actual: 12.5 }).plan!;
  plan = setEffort(plan, 'M3', 'SECAS CoE', { planned: 2, actual: 3 }).plan!;
  plan = setDropped(plan, 'M8', 'The TABASC decided against it').plan!;
  plan = setNote(plan, 'M1', 'Began late').plan!;
  expect(effortByRole(plan)).toEqual([
    { role: 'SECAS Core', planned: 21, actual: 0, plannedOfCounted: 0 },
    { role: 'SECAS CoE', planned: 56, actual: 15.5, plannedOfCounted: 12 },
  ]);
  expect(plan.milestones[0]!.note).toBe('Began late');
  expect(setNote(plan, 'M1', '').plan!.milestones[0]).not.toHaveProperty('note');
});

it('keeps days of work by the day, oldest first, through the file and back', () => {
  const today = '2026-09-30';
  let plan = planFor('3.0', '2026-12-02').plan!;
  const work = (on: string, days: number) => {
    const set = setWorked(plan, 'M1', 'SECAS CoE', { on, days }, today);
    plan = set.plan ?? plan;
    return set.problems.map(({ code }) => code);
  };
  const effort = () => plan.milestones[0]!.effort[1]!;
  expect([work('2026-08-14', 0.1), work('2026-07-31', 0.2), work('2026-07-31', 4)]).toEqual([[], [], []]);
  expect(effort()).toEqual({
    role: 'SECAS CoE',
    planned: 10,
    worked: [
      { on: '2026-07-31', days: 4 },
      { on: '2026-08-14', days: 0.1 },
    ],
  });
  expect(actualDays(effort())).toBe(4.1);
  expect(readPlan(writePlan(plan)).value).toEqual(plan);
  expect(work('2026-10-01', 1)).toEqual(['PLAN-EFFORT-TO-COME']);
  const undated = setEffort(plan, 'M1', 'SECAS CoE', { actual: 5 });
  expect(undated.problems.map(({ code }) => code)).toEqual(['PLAN-EFFORT-DATED']);
  work('2026-07-31', 0);
  work('2026-08-14', 0);
  expect(effort()).toEqual({ role: 'SECAS CoE', planned: 10 });
});

it('days without a date, of before there were dates, count beside those with one', () => {
  let plan = setEffort(planFor('3.0', '2026-12-02').plan!, 'M1', 'SECAS CoE', { actual: 5 }).plan!;
  plan = setWorked(plan, 'M1', 'SECAS CoE', { on: '2026-07-31', days: 2 }, '2026-08-01').plan!;
  expect(actualDays(plan.milestones[0]!.effort[1]!)).toBe(7);
  // They are told a date by entering them with it, and taking those without one away.
  plan = setEffort(plan, 'M1', 'SECAS CoE', { actual: 0 }).plan!;
  expect(plan.milestones[0]!.effort[1]).not.toHaveProperty('actual');
});
