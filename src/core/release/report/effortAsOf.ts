import { datedDays, effortByRole, type RoleEffort } from '../plan/effort';
import { actualOf, type Records } from '../plan/records';
import type { Effort, Milestone, ReleasePlan } from '../plan/ReleasePlan';

/** Days of work of a role at the end of a month. */
export interface ReportedEffort extends RoleEffort {
  /** Of `actual`, those that were worked in the month; days without a date are in no month. */
  inMonth: number;
}

/**
 * Effort by role as it was on a day. Days with a date count up to it. Of days without one the record tells what it can, for it says when
 * milestones began and ended: what began later had taken none yet, what had ended is complete.
 *
 * @param first first day of the month, ISO date
 * @param asOf last day that counts
 * @returns also the milestones that had not ended, or of which nobody wrote down when, with days without a date that may be later
 */
export function effortAsOf(
  { milestones }: Pick<ReleasePlan, 'milestones'>,
  records: Records,
  first: string,
  asOf: string,
): { effort: ReportedEffort[]; uncertain: string[] } {
  const uncertain: string[] = [];
  const then = milestones.map((milestone): Milestone => {
    const { start, end } = actualOf(milestone, records);
    const begun = start ?? end;
    const hasBegun = begun === undefined || begun <= asOf;
    const isComplete = end !== undefined && end <= asOf;
    if (hasBegun && !isComplete && milestone.effort.some(({ actual }) => actual !== undefined))
      uncertain.push(milestone.id);
    return { ...milestone, effort: milestone.effort.map((each) => upTo(asOf, each, hasBegun)) };
  });
  const inMonth = new Map<string, number>();
  for (const { effort } of then)
    for (const { role, worked } of effort) {
      const days = datedDays(worked?.filter(({ on }) => on >= first)) ?? 0;
      inMonth.set(role, (inMonth.get(role) ?? 0) + days);
    }
  const effort = effortByRole({ milestones: then });
  return { effort: effort.map((each) => ({ ...each, inMonth: inMonth.get(each.role) ?? 0 })), uncertain };
}

function upTo(asOf: string, { actual, worked, ...rest }: Effort, hasBegun: boolean): Effort {
  const known = worked?.filter(({ on }) => on <= asOf) ?? [];
  return {
    ...rest,
    ...(actual !== undefined && hasBegun && { actual }),
    ...(known.length > 0 && { worked: known }),
  };
}
