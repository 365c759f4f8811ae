import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/core/catalogue/table';
import { addDays } from '../../../../src/core/calendar/dates';
import { workingDaysBetween } from '../../../../src/core/calendar/working-days';
import { effortByRole } from '../../../../src/core/release/plan/effort';
import { PLAN_TEMPLATE } from '../../../../src/core/release/plan/template';
import { tangles } from '../../../../src/core/release/plan/tangles';

const SOURCE = new URL('../../../../../shared/domain/release-plan.csv', import.meta.url);
const hasSource = existsSync(SOURCE);

const MONTHS = { Jan: '01', Feb: '02', Mar: '03', Apr: '04', May: '05' };
/** `4 Jan` of 2019. */
function dayOf(words: string): string {
  const [day, month] = words.trim().split(' ') as [string, keyof typeof MONTHS];
  return `2019-${MONTHS[month]}-${day.padStart(2, '0')}`;
}

const withMilestones = (milestones: typeof PLAN_TEMPLATE) => ({
  format: 1 as const,
  release: '3.0',
  goLive: '2026-12-02',
  milestones: milestones.map((each) => ({ ...each, actual: {} })),
  log: [],
  notes: '',
});

it('can be computed: no id twice, no rule that names nothing, no circle', () => {
  expect(tangles(withMilestones(PLAN_TEMPLATE))).toEqual([]);
});

it('has 40 days of work for SECAS Core and 67 for the CoE', () => {
  expect(effortByRole(withMilestones(PLAN_TEMPLATE)).map(({ role, planned }) => [role, planned])).toEqual([
    ['SECAS Core', 40],
    ['SECAS CoE', 67],
  ]);
});

describe.skipIf(!hasSource)('against the facts of the source (../shared, not in the project)', () => {
  const rows = hasSource ? readTable(readFileSync(SOURCE, 'utf8')).table.rows : [];
  const rowOf = (id: string) => rows.find(({ milestone }) => milestone === id)!;

  it('has its milestones, in its order', () => {
    expect(PLAN_TEMPLATE.map(({ id }) => id)).toEqual(rows.map(({ milestone }) => milestone));
  });

  it.each(PLAN_TEMPLATE.map((each) => [each.id, each] as const))('%s: roles and days', (id, { effort }) => {
    const { role = '', effort_days: effortDays = '' } = rowOf(id);
    const days = /^\d/.test(effortDays) && !effortDays.includes('working') ? effortDays.split(';') : [];
    const roles = role === '' ? [] : role.split(';');
    expect(effort).toEqual(days.map((each, index) => ({ role: roles[index], planned: Number(each) })));
  });

  it.each(PLAN_TEMPLATE.map((each) => [each.id, each] as const))('%s: its rule', (id, { rule }) => {
    const { rule: said = '' } = rowOf(id);
    const after = /^after (M\d+)$/.exec(said)?.[1];
    if (after) expect(rule.after).toContain(after);
    if (said.startsWith('release date'))
      expect(rule.ends).toEqual({ kind: 'go-live', weeksBefore: said.includes('minus one week') ? 1 : 0 });
    if (said.includes('20 working days')) expect(rule.least).toBe(20);
    if (said.includes('TABASC decision')) expect(rule.decision).toBe('TABASC');
    if (said === 'throughout') expect(rule.ends).toEqual({ kind: 'throughout' });
    expect([
      said,
      after !== undefined || said === '' || /release date|20 working|TABASC|throughout/.test(said),
    ]).toEqual([said, true]);
  });

  it.each(PLAN_TEMPLATE.map((each) => [each.id, each] as const))('%s: as long as in 2019', (id, { rule }) => {
    const { planned_2019: planned = '' } = rowOf(id);
    const span = /^(\d+ \w{3}) - (\d+ \w{3})$/.exec(planned);
    const day = /^\d+ \w{3}$/.exec(planned)?.[0];
    const [start, end] = span ? [span[1]!, span[2]!] : [day, day];
    // Only a month is given for the others.
    if (start && end) expect(rule.lasts).toBe(workingDaysBetween(dayOf(start), dayOf(end)));
    else expect(id).toMatch(/^(M6|M7|M10|PM)$/);
    const { ends } = rule;
    if (ends.kind !== 'before' || !end) return;
    const next = rowOf(ends.milestone).planned_2019!.split(' - ')[0]!;
    if (/^\d/.test(next))
      expect(ends.pause).toBe(workingDaysBetween(addDays(dayOf(end), 1), addDays(dayOf(next), -1)));
  });

  it('says it in words of its own', () => {
    for (const { id, activity } of PLAN_TEMPLATE) expect(activity).not.toBe(rowOf(id).activity);
  });
});
