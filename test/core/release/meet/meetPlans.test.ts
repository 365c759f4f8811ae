import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/calendar/dates';
import { meetPlans } from '../../../../src/core/release/meet/meetPlans';
import {
  setActual,
  setEffort,
  setNote,
  setPlanned,
  setWorked,
} from '../../../../src/core/release/plan/editPlan';
import { addEntry, changeEntry } from '../../../../src/core/release/plan/log';
import { readPlan, writePlan } from '../../../../src/core/release/plan/readPlan';
import type { ReleasePlan } from '../../../../src/core/release/plan/ReleasePlan';
import { storyPlan } from '../plan/story';

const TODAY = '2026-12-31';
const stamp = (by: string) => ({ at: '2026-09-01T09:00:00Z', by });
const risk = { kind: 'risk', likelihood: 'medium', impact: 'high', owner: '' } as const;

type Edit = (plan: ReleasePlan) => ReleasePlan;

/** Edits that only add: what they say of a place is the same whoever says it, so two sides cannot contradict each other. */
const addition: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      id: fc.constantFrom('M1', 'M4', 'PM'),
      role: fc.constantFrom('SECAS CoE', 'Expert'),
      day: fc.integer({ min: 0, max: 20 }),
    })
    .map(
      ({ id, role, day }): Edit =>
        (plan) =>
          setWorked(plan, id, role, { on: addDays('2026-09-01', day), days: 1 + (day % 3) }, TODAY).plan!,
    ),
  fc.constantFrom('M1', 'M2').map(
    (id): Edit =>
      (plan) =>
        setNote(plan, id, `On ${id}.`).plan!,
  ),
  fc.constantFrom('M1', 'M2').map(
    (id): Edit =>
      (plan) =>
        setActual(plan, id, { start: '2026-07-06' }, '2026-07-06').plan!,
  ),
);
const additions = fc.array(addition, { maxLength: 8 });
const edited = (edits: readonly Edit[], plan = storyPlan) => edits.reduce((each, edit) => edit(each), plan);
/** Without the order in which roles came. */
const inOrder = (plan: ReleasePlan) => ({
  ...plan,
  milestones: plan.milestones.map(({ effort, ...rest }) => ({
    ...rest,
    effort: effort.toSorted((a, b) => (a.role < b.role ? -1 : 1)),
  })),
});

describe('two plans of one release (M4, M5)', () => {
  it('the same is the same', () => {
    fc.assert(
      fc.property(additions, (edits) => {
        const plan = edited(edits);
        expect(meetPlans(plan, plan)).toEqual({ plan });
      }),
      { numRuns: 30 },
    );
  });

  it('a plan that went on is taken, from whichever side', () => {
    fc.assert(
      fc.property(additions, additions, (before, since) => {
        const [old, later] = [edited(before), edited(since, edited(before))];
        expect(inOrder(meetPlans(old, later).plan!)).toEqual(inOrder(later));
        expect(inOrder(meetPlans(later, old).plan!)).toEqual(inOrder(later));
      }),
      { numRuns: 40 },
    );
  });

  it('what only one side added is in it, the same both ways; it can be read, and meeting again changes nothing', () => {
    fc.assert(
      fc.property(additions, additions, (mine, theirs) => {
        const [a, b] = [edited(mine), edited(theirs)];
        const { plan } = meetPlans(a, b);
        expect(inOrder(plan!)).toEqual(inOrder(edited([...mine, ...theirs])));
        expect(inOrder(meetPlans(b, a).plan!)).toEqual(inOrder(plan!));
        expect(readPlan(writePlan(plan!)).value).toEqual(plan);
        for (const one of [a, b]) expect(meetPlans(plan!, one)).toEqual({ plan });
      }),
      { numRuns: 60 },
    );
  });

  const withRisk = addEntry(storyPlan, { ...risk, title: 'Few respond' }, stamp('A')).plan!;
  const closed = changeEntry(withRisk, 'R1', { state: 'closed' }, stamp('A')).plan!;

  it('a risk goes by its history', () => {
    expect(meetPlans(withRisk, closed)).toEqual({ plan: closed });
    expect(meetPlans(closed, withRisk)).toEqual({ plan: closed });
    expect(meetPlans(storyPlan, closed)).toEqual({ plan: closed });
  });

  const work = (days: number) =>
    setWorked(storyPlan, 'M1', 'SECAS CoE', { on: '2026-09-01', days }, TODAY).plan!;
  const undated = setEffort(storyPlan, 'M1', 'SECAS CoE', { actual: 5 }).plan!;
  const planned = (end: string) => setPlanned(storyPlan, 'M2', { start: '2026-08-03', end }).plan!;
  it.each<[string, ReleasePlan, ReleasePlan, string[]]>([
    ['days of one day', work(1), work(2), ['the days of SECAS CoE on M1 for 1 Sep 2026']],
    [
      'days that got a date on one side',
      undated,
      work(5),
      ['the days of SECAS CoE on M1, which have dates on one side only'],
    ],
    ['planned dates', planned('2026-09-01'), planned('2026-09-02'), ['the planned dates of M2']],
    [
      'risks of one number',
      withRisk,
      addEntry(storyPlan, { ...risk, title: 'Another' }, stamp('B')).plan!,
      ['R1, which is “Few respond” here and “Another” there'],
    ],
    [
      'a risk that both changed',
      closed,
      changeEntry(withRisk, 'R1', { owner: 'B' }, stamp('B')).plan!,
      ['R1, which was changed on both sides'],
    ],
    ['notes', { ...storyPlan, notes: 'a' }, { ...storyPlan, notes: 'b' }, ['the notes']],
  ])('contradicts itself on %s, either way', (_, a, b, conflicts) => {
    expect(meetPlans(a, b).conflicts).toEqual(conflicts);
    expect(meetPlans(b, a).conflicts).toHaveLength(conflicts.length);
    expect(meetPlans(a, b).plan).toBeUndefined();
  });
});
