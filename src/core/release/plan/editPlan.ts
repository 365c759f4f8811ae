import type { Problem } from '../../problem';
import { datedDays } from './effort';
import { actualToCome, datesReversed, effortHasDates, effortToCome, unknownMilestone } from './problems';
import type { Effort, Milestone, ReleasePlan, Span, Worked } from './ReleasePlan';

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

/**
 * Sets what happened; a date that is left out is not known (any more).
 *
 * @param today ISO date; a day to come is refused
 */
export function setActual(
  plan: ReleasePlan,
  id: string,
  { start, end }: Partial<Span>,
  today: string,
): Edited {
  if (start && end && end < start) return { problems: [datesReversed(id, start, end)] };
  const set = edited(plan, id, (milestone) => ({
    ...milestone,
    actual: { ...(start && { start }), ...(end && { end }) },
  }));
  const ahead = [start, end].find((day) => day !== undefined && day > today);
  return set.plan && ahead !== undefined ? { problems: [actualToCome(id, ahead)] } : set;
}

/**
 * Sets the days of work of a role, which is added where the milestone does not have it yet; what is left out stays.
 * Days without a date are refused beside days with one: nobody could tell whether these are among them.
 */
export function setEffort(
  plan: ReleasePlan,
  id: string,
  role: string,
  days: Partial<Omit<Effort, 'role'>>,
): Edited {
  const known = effortOf(plan, id, role);
  const worked = 'worked' in days ? days.worked : known?.worked;
  const dated = datedDays(worked);
  const isNew = days.actual !== undefined && days.actual !== known?.actual;
  if (dated !== undefined && isNew && days.actual! > 0)
    return { problems: [effortHasDates(id, role, dated)] };
  return edited(plan, id, (milestone) => {
    const next = defined({ ...(known ?? { role, planned: 0 }), ...days });
    return {
      ...milestone,
      effort: known
        ? milestone.effort.map((each) => (each === known ? next : each))
        : [...milestone.effort, next],
    };
  });
}

/**
 * Sets the days of work that a role did on a day, in place of those that were entered for that day; none takes them away.
 *
 * @param today ISO date; a day to come is refused
 */
export function setWorked(
  plan: ReleasePlan,
  id: string,
  role: string,
  { on, days }: Worked,
  today: string,
): Edited {
  if (on > today) return { problems: [effortToCome(id, role, on)] };
  const others = (effortOf(plan, id, role)?.worked ?? []).filter((each) => each.on !== on);
  return setEffort(plan, id, role, { worked: days === 0 ? others : [...others, { on, days }] });
}

const effortOf = ({ milestones }: ReleasePlan, id: string, role: string): Effort | undefined =>
  milestones.find((each) => each.id === id)?.effort.find((each) => each.role === role);

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

/** Without the properties that are there and say nothing; days in the order in which they were worked. */
function defined({ role, planned, actual, worked = [] }: Effort): Effort {
  const isDated = worked.length > 0;
  return {
    role,
    planned,
    // Beside days with a date, no days without one is nothing.
    ...(actual !== undefined && !(isDated && actual === 0) && { actual }),
    ...(isDated && { worked: worked.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }),
  };
}
