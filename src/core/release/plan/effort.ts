import type { ReleasePlan } from './ReleasePlan';

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
    for (const { role, planned, actual } of effort) {
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
