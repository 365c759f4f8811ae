import type { Problem } from '../../problem';
import { checkPlan, type PlanFacts } from './checkPlan';
import { countBack } from './countBack';
import { outsideCalendar } from './problems';
import { actualOf } from './records';
import type { Milestone, ReleasePlan, Span } from './ReleasePlan';

/**
 * Counts a plan back from the go-live date again. Kept are: what happened, what somebody set by hand, what was planned for a
 * milestone that has ended, and the planned first day of one that has begun. What comes before a milestone is counted from its planned
 * first day.
 *
 * @returns the new plan, and what does not fit in it any more; no plan where it leaves the years of the calendar
 */
export function replan(
  plan: ReleasePlan,
  facts: PlanFacts,
): { plan: ReleasePlan; problems: Problem[] } | { plan?: undefined; problems: Problem[] } {
  const kept = new Map<string, Span>();
  for (const milestone of plan.milestones) {
    const { planned } = milestone;
    if (planned && isFixed(milestone, facts)) kept.set(milestone.id, planned);
  }
  const { spans, outside } = countBack(plan.milestones, facts.goLive, kept);
  const missing = outside.filter((id) => plan.milestones.some((each) => each.id === id && !each.dropped));
  if (missing.length > 0) return { problems: [outsideCalendar(facts.goLive, missing)] };
  const milestones = plan.milestones.map((milestone) => {
    const span = spans.get(milestone.id);
    return !span || isFixed(milestone, facts)
      ? milestone
      : { ...milestone, planned: begunOn(milestone, span, facts) };
  });
  const next = { ...plan, goLive: facts.goLive, milestones };
  return { plan: next, problems: checkPlan(next, facts) };
}

const isFixed = (milestone: Milestone, { records }: PlanFacts): boolean =>
  milestone.byHand === true ||
  milestone.dropped !== undefined ||
  actualOf(milestone, records).end !== undefined;

/** A milestone that has begun keeps the day on which it was to begin. */
function begunOn(milestone: Milestone, span: Span, { records }: PlanFacts): Span {
  const { planned } = milestone;
  if (!planned || actualOf(milestone, records).start === undefined) return span;
  return { start: planned.start, end: span.end < planned.start ? planned.start : span.end };
}
