import { effortByRole, type RoleEffort } from '../plan/effort';
import { actualOf, type Records } from '../plan/records';
import type { ReleasePlan } from '../plan/ReleasePlan';

/**
 * Effort by role as it was on a day, as far as the plan tells. It does not keep when days of work were counted, but the record says when
 * milestones began and ended: what began later had taken none yet, what had ended is complete.
 *
 * @returns also the milestones that had not ended, or of which nobody wrote down when, with days that may have been counted since
 */
export function effortAsOf(
  { milestones }: Pick<ReleasePlan, 'milestones'>,
  records: Records,
  asOf: string,
): { effort: RoleEffort[]; uncertain: string[] } {
  const uncertain: string[] = [];
  const then = milestones.map((milestone) => {
    const { start, end } = actualOf(milestone, records);
    const begun = start ?? end;
    if (begun !== undefined && begun > asOf)
      return { ...milestone, effort: milestone.effort.map(({ actual: _, ...each }) => each) };
    const isComplete = end !== undefined && end <= asOf;
    if (!isComplete && milestone.effort.some(({ actual }) => actual !== undefined))
      uncertain.push(milestone.id);
    return milestone;
  });
  return { effort: effortByRole({ milestones: then }), uncertain };
}
