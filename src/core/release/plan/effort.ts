import type { Effort, ReleasePlan } from './ReleasePlan';

/** All days that were worked, with a date and without; undefined where nobody has counted any. */
export function actualDays({ actual, worked }: Pick<Effort, 'actual' | 'worked'>): number | undefined {
  const dated = datedDays(worked);
  return actual === undefined ? dated : actual + (dated ?? 0);
}

/** The days that have a date; undefined where there are none. */
export const datedDays = (worked: Effort['worked'] = []): number | undefined =>
  // In thousandths: 0.1 and 0.2 are 0.3, in whatever order they come.
  worked.length === 0 ? undefined : worked.reduce((sum, { days }) => sum + Math.round(days * 1000), 0) / 1000;

/** Days of work of a role over a plan. */
export interface RoleEffort {
  role: string;
  planned: number;
  /** Of the milestones for which somebody counted. */
  actual: number;
  /** Planned days of those same milestones: what `actual` is to be held against. */
  plannedOfCounted: number;
}

/** Effort by role, roles in the order in which the plan names them; what was dropped is left out. */
export function effortByRole({ milestones }: Pick<ReleasePlan, 'milestones'>): RoleEffort[] {
  const roles = new Map<string, RoleEffort>();
  for (const { effort, dropped } of milestones)
    for (const each of effort) {
      const { role, planned } = each;
      const actual = actualDays(each);
      if (dropped !== undefined && actual === undefined) continue;
      const sum = roles.get(role) ?? { role, planned: 0, actual: 0, plannedOfCounted: 0 };
      roles.set(role, {
        role,
        planned: sum.planned + (dropped === undefined ? planned : 0),
        actual: sum.actual + (actual ?? 0),
        plannedOfCounted: sum.plannedOfCounted + (actual === undefined ? 0 : planned),
      });
    }
  return [...roles.values()];
}
