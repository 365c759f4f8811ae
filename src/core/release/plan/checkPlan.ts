import { isInCalendar, isWorkingDay } from '../../calendar/working-days';
import type { Problem } from '../../problem';
import { countBack } from './countBack';
import { lengthOf } from './deviation';
import { progressOf } from './progress';
import {
  actualToCome,
  late,
  notAWorkingDay,
  otherGoLive,
  outOfOrder,
  outsideCalendar,
  pastDeadline,
  tooShort,
} from './problems';
import { actualOf, type Records } from './records';
import type { Milestone, ReleasePlan } from './ReleasePlan';

/** What a plan is held against. */
export interface PlanFacts {
  /** ISO date. */
  today: string;
  /** The go-live date of the release. */
  goLive: string;
  /** What the events of the release say. */
  records: Records;
}

/**
 * What no longer fits in a plan: order, lengths, deadlines, days on which nobody works, what is late. Milestones that are done
 * are held to what happened. Cost: milestones squared.
 */
export function checkPlan(plan: ReleasePlan, { today, goLive, records }: PlanFacts): Problem[] {
  const milestones = plan.milestones.filter(({ dropped }) => dropped === undefined);
  const byId = new Map(milestones.map((each) => [each.id, each]));
  return [
    ...(plan.goLive === goLive ? [] : [otherGoLive(plan.goLive, goLive)]),
    ...rangeProblems(plan, milestones),
    ...milestones.flatMap((milestone) => [
      ...aheadProblems(milestone, today),
      ...orderProblems(milestone, byId, records),
      ...lengthProblems(milestone, records),
      ...deadlineProblems(milestone, goLive, records),
      ...dayProblems(milestone, records),
    ]),
    ...lateProblems(milestones, records, today),
  ];
}

function rangeProblems({ goLive }: ReleasePlan, milestones: readonly Milestone[]): Problem[] {
  const ids = milestones
    .filter(({ planned }) => planned && !(isInCalendar(planned.start) && isInCalendar(planned.end)))
    .map(({ id }) => id);
  return ids.length > 0 || !isInCalendar(goLive) ? [outsideCalendar(goLive, ids)] : [];
}

/** Plans of an earlier time, or edited by hand, may tell of what has not happened yet. */
function aheadProblems({ id, actual: { start, end } }: Milestone, today: string): Problem[] {
  const ahead = [start, end].find((day) => day !== undefined && day > today);
  return ahead === undefined ? [] : [actualToCome(id, ahead)];
}

/** What has begun is held to what is known to have ended; what is to come, to all that goes before it. */
function orderProblems(
  milestone: Milestone,
  byId: ReadonlyMap<string, Milestone>,
  records: Records,
): Problem[] {
  const { start: begun, end: ended } = actualOf(milestone, records);
  const start = begun ?? ended ?? milestone.planned?.start;
  if (!start) return [];
  const hasBegun = begun !== undefined || ended !== undefined;
  return milestone.rule.after.flatMap((id) => {
    const earlier = byId.get(id);
    const actual = earlier && actualOf(earlier, records).end;
    const end = actual ?? (hasBegun ? undefined : earlier?.planned?.end);
    return end && start <= end ? [outOfOrder(milestone.id, start, id, end, hasBegun)] : [];
  });
}

function lengthProblems(milestone: Milestone, records: Records): Problem[] {
  const { id, rule, planned } = milestone;
  const { least } = rule;
  if (least === undefined) return [];
  const { start, end } = actualOf(milestone, records);
  const span = end && start ? { start, end } : planned && { ...planned, ...(start && { start }) };
  const days = span && lengthOf(span);
  return days !== undefined && days < least
    ? [tooShort(id, days, least, end && start ? 'actual' : 'planned')]
    : [];
}

function deadlineProblems(milestone: Milestone, goLive: string, records: Records): Problem[] {
  const { id, rule, planned } = milestone;
  if (rule.ends.kind !== 'go-live' || !planned || actualOf(milestone, records).end) return [];
  const latest = countBack([milestone], goLive).spans.get(id)?.end;
  return latest && planned.end > latest ? [pastDeadline(id, planned.end, latest, rule.ends.weeksBefore)] : [];
}

/** Days of what is still to come: the first and the last. */
function dayProblems(milestone: Milestone, records: Records): Problem[] {
  const { id, planned } = milestone;
  if (!planned) return [];
  const actual = actualOf(milestone, records);
  const isOff = (date: string) => isInCalendar(date) && !isWorkingDay(date);
  return [
    ...(!actual.start && isOff(planned.start) ? [notAWorkingDay(id, 'begin', planned.start)] : []),
    ...(!actual.end && planned.end !== planned.start && isOff(planned.end)
      ? [notAWorkingDay(id, 'end', planned.end)]
      : []),
  ];
}

function lateProblems(milestones: readonly Milestone[], records: Records, today: string): Problem[] {
  return progressOf(milestones, records, today).flatMap(({ milestone, late: what, deviation }) =>
    what && milestone.planned
      ? [
          late(
            milestone.id,
            what,
            what === 'end' ? milestone.planned.end : milestone.planned.start,
            deviation,
          ),
        ]
      : [],
  );
}
