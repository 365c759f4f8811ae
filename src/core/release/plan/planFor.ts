import type { Problem } from '../../problem';
import { countBack } from './countBack';
import { outsideCalendar } from './problems';
import type { ReleasePlan } from './ReleasePlan';
import { PLAN_TEMPLATE, type MilestoneTemplate } from './template';

/**
 * The plan of a release, counted back from its go-live date in working days.
 *
 * @param goLive ISO date; where the plan leaves the years of the calendar there is no plan, and the problem says so
 */
export function planFor(
  release: string,
  goLive: string,
  template: readonly MilestoneTemplate[] = PLAN_TEMPLATE,
): { plan: ReleasePlan; problems: [] } | { plan?: undefined; problems: Problem[] } {
  const { spans, outside } = countBack(template, goLive);
  if (outside.length > 0) return { problems: [outsideCalendar(goLive, outside)] };
  const milestones = template.map(({ id, activity, rule, effort, recorded }) => ({
    id,
    activity,
    rule: { ...rule, ends: { ...rule.ends }, after: [...rule.after] },
    effort: effort.map((each) => ({ ...each })),
    planned: spans.get(id)!,
    actual: {},
    ...(recorded && { recorded: { ...recorded } }),
  }));
  return { plan: { format: 1, release, goLive, milestones, log: [], notes: '' }, problems: [] };
}
