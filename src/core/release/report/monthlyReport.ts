import { addDays, dateInBritain } from '../../calendar/dates';
import type { Problem } from '../../problem';
import type { Comment } from '../../review/Comment';
import { countStates } from '../../review/states';
import { checkPlan } from '../plan/checkPlan';
import type { ReleasePlan } from '../plan/ReleasePlan';
import { recordsOf } from '../plan/records';
import { timelineOf, type Timeline } from '../plan/timeline';
import type { Release, ReleaseEvent, ReleaseState } from '../Release';
import { stateOf } from '../states';
import { commentsUpTo } from './commentsUpTo';
import { effortAsOf, type ReportedEffort } from './effortAsOf';
import { editionThen } from './editionThen';
import { logOfMonth, type ReportedEntry } from './logOfMonth';
import { lastDayOf } from './months';
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
  /** As `editionThen` froze them; where there is none, as the registers are today. */
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
  effort: ReportedEffort[];
  /** Of a month that is over: milestones with days of work without a date, which may have been counted after it. */
  effortSince: string[];
  /** Open ones, and those that changed in the month; the weightiest first. */
  log: ReportedEntry[];
  impacts: readonly ImpactCounts[];
  /** The edition that the impacts are of; absent where they are of the day on which the report was made. */
  impactsOf?: { edition: number; frozenAt: string };
  comments: ReturnType<typeof countStates> & { received: number; answered: number };
  /** What was done with the release in the month. */
  steps: ReleaseEvent[];
  next: string[];
  /** What does not fit in the plan. */
  problems: Problem[];
}

/**
 * The report of a month, from the release, its plan and its comments. What happened later is left out, so that the report of a month
 * that is over stays the same. Where nothing tells how it was then, the report says what is as of today.
 * Cost: linear in events, comments and log, milestones squared.
 */
export function monthlyReport(sources: ReportSources): MonthlyReport {
  const { release, releases, plan, month, today, impacts } = sources;
  const first = `${month}-01`;
  const last = lastDayOf(month);
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
  const { effort, uncertain } = effortAsOf(plan, recordsOf(release, today), first, asOf);
  const edition = editionThen(release, month, today);
  return {
    release: release.id,
    title: release.title,
    goLive: release.goLive,
    month,
    asOf,
    madeOn: today,
    state,
    timeline,
    effort,
    effortSince: asOf < today ? uncertain : [],
    log: logOfMonth(plan.log, first, asOf),
    impacts,
    ...(edition && { impactsOf: { edition: edition.number, frozenAt: edition.frozenAt } }),
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
