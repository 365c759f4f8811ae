import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planFor } from '../../../../src/core/release/plan/planFor';
import { readPlan, writePlan } from '../../../../src/core/release/plan/readPlan';
import type { ReleasePlan } from '../../../../src/core/release/plan/ReleasePlan';
import { anyGoLive } from './arbitraries';

const plan = planFor('3.0', '2026-12-02').plan!;
type Loose = Record<string, unknown>;
const faultsOf = (change: (plan: ReleasePlan) => unknown) => {
  const copy = structuredClone(plan);
  change(copy);
  return readPlan(JSON.stringify(copy), 'releases/3.0/plan.json').problems.map(({ message }) => message);
};

it('comes back as it was written, for any go-live date', () => {
  fc.assert(
    fc.property(anyGoLive, (goLive) => {
      const made = planFor('3.0', goLive).plan!;
      const text = writePlan(made);
      expect(readPlan(text)).toEqual({ value: made, problems: [] });
      expect(writePlan(readPlan(text).value!)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

it('is written in the order of the types, whoever changed it', () => {
  const [first, ...rest] = plan.milestones;
  const reversed = Object.fromEntries(Object.entries(first!).reverse()) as unknown as typeof first;
  expect(writePlan({ ...plan, milestones: [reversed!, ...rest] })).toBe(writePlan(plan));
});

it.each<[string, (plan: ReleasePlan) => unknown, string]>([
  ['an id twice', ({ milestones }) => (milestones[1]!.id = 'M1'), 'stands there twice: M1'],
  ['a rule that names nothing', ({ milestones }) => milestones[0]!.rule.after.push('M99'), 'M99'],
  ['a circle', ({ milestones }) => milestones[0]!.rule.after.push('M5'), 'in a circle'],
  [
    'a milestone that waits for itself',
    ({ milestones }) => milestones[0]!.rule.after.push('M1'),
    'in a circle',
  ],
  ['a rule by what never ends', ({ milestones }) => milestones[0]!.rule.after.push('PM'), 'never ends'],
  [
    'an end before the start',
    ({ milestones }) => (milestones[0]!.planned!.end = '2020-01-01'),
    'ends before it starts',
  ],
  ['no such day', ({ milestones }) => (milestones[0]!.actual.start = '2026-02-30'), 'no date'],
  [
    'days of work below nothing',
    ({ milestones }) => (milestones[0]!.effort[0]!.planned = -1),
    'no number from 0',
  ],
  [
    'days of work on no day',
    ({ milestones }) => (milestones[0]!.effort[0]!.worked = [{ on: '2026-02-30', days: 1 }]),
    'worked[0].on is no date',
  ],
  ['no number', ({ milestones }) => (milestones[0]!.effort[0]!.planned = '3' as never), 'no number from 0'],
  [
    'a length without end',
    ({ milestones }) => (milestones[0]!.rule.lasts = 1e9),
    'no whole number from 0 to 2000',
  ],
  [
    'a property that nobody knows',
    (plan) => ((plan as unknown as Loose).colour = 'red'),
    'is not known here',
  ],
  ['a newer format', (plan) => ((plan as unknown as Loose).format = 2), 'newer version'],
])('refuses %s, and says where', (_, change, words) => {
  const faults = faultsOf(change);
  expect(faults).not.toEqual([]);
  expect(faults.join(' ')).toContain(words);
  expect(faults.join(' ')).toContain('releases/3.0/plan.json');
});

it('is never written so that nobody can read it', () => {
  expect(() => writePlan({ ...plan, goLive: 'soon' })).toThrow('goLive is no date');
});

it('reads any JSON without a crash', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const { value, problems } = readPlan(json);
      expect(value !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
