import { addDays, dateInBritain } from '../../calendar/dates';
import type { Problem } from '../../problem';
import type { Comment } from '../../review/Comment';
import { countStates } from '../../review/states';
import { checkPlan } from '../plan/checkPlan';
import { effortByRole, type RoleEffort } from '../plan/effort';
import type { ReleasePlan } from '../plan/ReleasePlan';
import { recordsOf } from '../plan/records';
import { timelineOf, type Timeline } from '../plan/timeline';
import type { Release, ReleaseEvent, ReleaseState } from '../Release';
import { stateOf } from '../states';
import { commentsUpTo } from './commentsUpTo';
import { logOfMonth, type ReportedEntry } from './logOfMonth';
import { nextSteps } from './nextSteps';

/** How many impacts of a register stand in each state; states as the register names them. */
export interface ImpactCounts {
  register: string;
  title: string;
  states: Readonly<Record<string, number>>;
}

export interface ReportSources {
  release: Release;
  /** All releases of the library. */
  releases: readonly Release[];
  plan: ReleasePlan;
  /** All comments on the release. */
  comments: readonly Comment[];
  /** As the registers are today: they keep no record of when a state began. */
  impacts: readonly ImpactCounts[];
  /** `2026-10` */
  month: string;
  /** ISO date. */
  today: string;
}

/** How a release stands at the end of a month (or today, in the month that runs), and what happened in that month. */
export interface MonthlyReport {
  release: string;
  title: string;
  goLive: string;
  month: string;
  /** The last day that it tells of, ISO date. */
  asOf: string;
  /** The day on which it was made. */
  madeOn: string;
  state: ReleaseState | 'not begun';
  timeline: Timeline;
  effort: RoleEffort[];
  /** Open ones, and those that changed in the month; the weightiest first. */
  log: ReportedEntry[];
  impacts: readonly ImpactCounts[];
  comments: ReturnType<typeof countStates> & { received: number; answered: number };
  /** What was done with the release in the month. */
  steps: ReleaseEvent[];
  next: string[];
  /** What does not fit in the plan. */
  problems: Problem[];
}

/**
 * The report of a month, from the release, its plan and its comments. What happened later is left out, so that the report of a month
 * that is over stays the same; effort and impacts are as they are known today.
 * Cost: linear in events, comments and log, milestones squared.
 */
export function monthlyReport(sources: ReportSources): MonthlyReport {
  const { release, releases, plan, month, today, impacts } = sources;
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const asOf = today < last ? today : last;
  const then = upTo(release, asOf);
  const records = recordsOf(then, asOf);
  const isOfMonth = (instant: string) => {
    const day = dateInBritain(instant);
    return day >= first && day <= asOf;
  };
  const before = commentsUpTo(sources.comments, addDays(first, -1));
  const comments = countStates(commentsUpTo(sources.comments, asOf));
  const earlier = countStates(before);
  const problems = checkPlan(plan, { today: asOf, goLive: release.goLive, records });
  const state =
    then.events.length === 0
      ? 'not begun'
      : stateOf(
          then,
          releases.map((each) => upTo(each, asOf)),
          asOf,
        );
  const timeline = timelineOf(then, plan, asOf);
  return {
    release: release.id,
    title: release.title,
    goLive: release.goLive,
    month,
    asOf,
    madeOn: today,
    state,
    timeline,
    effort: effortByRole(plan),
    log: logOfMonth(plan.log, first, asOf),
    impacts,
    comments: {
      ...comments,
      received: comments.all - earlier.all,
      answered: comments.all - comments.open - (earlier.all - earlier.open),
    },
    steps: then.events.filter(({ at }) => isOfMonth(at)),
    next: nextSteps(timeline, state, asOf),
    problems,
  };
}

/** A release as it was known at the end of a day. */
function upTo(release: Release, day: string): Release {
  const events = release.events.filter(({ at }) => dateInBritain(at) <= day);
  const editions = release.editions.filter(({ frozenAt }) => dateInBritain(frozenAt) <= day);
  return { ...release, events, editions };
}
