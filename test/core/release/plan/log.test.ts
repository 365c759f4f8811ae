import { expect, it } from 'vitest';
import { addEntry, changeEntry, exposureOf, riskCameTrue } from '../../../../src/core/release/plan/log';
import { planFor } from '../../../../src/core/release/plan/planFor';
import { readPlan, writePlan } from '../../../../src/core/release/plan/readPlan';

const plan = planFor('3.0', '2026-12-02').plan!;
const stamp = (day: string, note?: string) => ({ at: `${day}T09:00:00Z`, by: 'P. Planner', note });
const risk = { kind: 'risk', title: 'Few respond', likelihood: 'medium', impact: 'high' } as const;
const withRisk = addEntry(plan, risk, stamp('2026-07-01')).plan!;

it('numbers risks and issues apart and never gives a number twice', () => {
  const two = addEntry(
    withRisk,
    { kind: 'issue', title: 'A late paper', impact: 'low' },
    stamp('2026-07-02'),
  ).plan!;
  const three = addEntry(two, risk, stamp('2026-07-03')).plan!;
  expect(three.log.map(({ id, raised }) => [id, raised])).toEqual([
    ['R1', '2026-07-01'],
    ['I1', '2026-07-02'],
    ['R2', '2026-07-03'],
  ]);
  expect(readPlan(writePlan(three)).value).toEqual(three);
});

it('keeps who changed what, and when', () => {
  const owned = changeEntry(
    withRisk,
    'R1',
    { owner: 'SECAS', mitigation: 'Remind them' },
    stamp('2026-07-10'),
  ).plan!;
  const closed = changeEntry(owned, 'R1', { state: 'closed' }, stamp('2026-08-01', 'Forty came')).plan!;
  expect(closed.log[0]).toMatchObject({ owner: 'SECAS', state: 'closed', closed: '2026-08-01' });
  expect(closed.log[0]!.history.map(({ changes, note }) => [changes, note])).toEqual([
    [['raised'], undefined],
    [['owner: none → SECAS', 'mitigation: Remind them'], undefined],
    [['state: open → closed'], 'Forty came'],
  ]);
  const again = changeEntry(closed, 'R1', { state: 'open' }, stamp('2026-08-02')).plan!;
  expect(again.log[0]).not.toHaveProperty('closed');
  expect(changeEntry(again, 'R1', { state: 'open' }, stamp('2026-08-03')).plan).toBe(again);
});

it('makes an issue of a risk that came true', () => {
  const { log } = riskCameTrue(withRisk, 'R1', stamp('2026-08-05')).plan!;
  expect(log.map(({ id, state, risk: from }) => [id, state, from])).toEqual([
    ['R1', 'closed', undefined],
    ['I1', 'open', 'R1'],
  ]);
  expect(log[0]!.history.at(-1)!.note).toBe('came true: I1');
  expect(log.map(exposureOf)).toEqual([6, 9]);
});

it.each([
  ['no title', () => addEntry(plan, { ...risk, title: ' ' }, stamp('2026-07-01'))],
  [
    'a risk without a likelihood',
    () => addEntry(plan, { ...risk, likelihood: undefined }, stamp('2026-07-01')),
  ],
  ['an entry that is not there', () => changeEntry(plan, 'R9', { owner: 'x' }, stamp('2026-07-01'))],
  ['an issue as a risk that came true', () => riskCameTrue(plan, 'I1', stamp('2026-07-01'))],
])('refuses %s', (_, edit) => {
  expect(edit().plan).toBeUndefined();
  expect(edit().problems).toHaveLength(1);
});
