import type { Problem } from '../../problem';
import { datesReversed, unknownMilestone } from './problems';
import type { Effort, Milestone, ReleasePlan, Span } from './ReleasePlan';

/** A changed plan, or why it cannot be changed so. */
export type Edited = { plan: ReleasePlan; problems: [] } | { plan?: undefined; problems: Problem[] };

/** Sets planned dates by hand; planning again leaves them. */
export function setPlanned(plan: ReleasePlan, id: string, span: Span): Edited {
  if (span.end < span.start) return { problems: [datesReversed(id, span.start, span.end)] };
  return edited(plan, id, (milestone) => ({ ...milestone, planned: span, byHand: true }));
}

/** Gives planned dates back to the rule: the next planning counts them again. */
export const followRule = (plan: ReleasePlan, id: string): Edited =>
  edited(plan, id, ({ byHand: _, ...milestone }) => milestone);

/** Sets what happened; a date that is left out is not known (any more). */
export function setActual(plan: ReleasePlan, id: string, { start, end }: Partial<Span>): Edited {
  if (start && end && end < start) return { problems: [datesReversed(id, start, end)] };
  return edited(plan, id, (milestone) => ({
    ...milestone,
    actual: { ...(start && { start }), ...(end && { end }) },
  }));
}

/** Sets the days of work of a role, which is added where the milestone does not have it yet. */
export function setEffort(
  plan: ReleasePlan,
  id: string,
  role: string,
  days: Partial<Omit<Effort, 'role'>>,
): Edited {
  return edited(plan, id, (milestone) => {
    const known = milestone.effort.find((each) => each.role === role);
    const next = defined({ ...(known ?? { role, planned: 0 }), ...days });
    return {
      ...milestone,
      effort: known
        ? milestone.effort.map((each) => (each === known ? next : each))
        : [...milestone.effort, next],
    };
  });
}

/** Says why a milestone is not done at all; without a reason, that it is done after all. */
export const setDropped = (plan: ReleasePlan, id: string, reason: string | undefined): Edited =>
  edited(plan, id, ({ dropped: _, ...milestone }) =>
    reason === undefined ? milestone : { ...milestone, dropped: reason },
  );

export const setNote = (plan: ReleasePlan, id: string, note: string): Edited =>
  edited(plan, id, ({ note: _, ...milestone }) => (note === '' ? milestone : { ...milestone, note }));

function edited(plan: ReleasePlan, id: string, change: (milestone: Milestone) => Milestone): Edited {
  if (!plan.milestones.some((each) => each.id === id))
    return {
      problems: [
        unknownMilestone(
          id,
          plan.milestones.map((each) => each.id),
        ),
      ],
    };
  const milestones = plan.milestones.map((each) => (each.id === id ? change(each) : each));
  return { plan: { ...plan, milestones }, problems: [] };
}

/** Without the properties that are there and undefined. */
const defined = (effort: Effort): Effort => ({
  role: effort.role,
  planned: effort.planned,
  ...(effort.actual !== undefined && { actual: effort.actual }),
});
