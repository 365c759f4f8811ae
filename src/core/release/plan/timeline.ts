import type { Release } from '../Release';
import { progressOf, type MilestoneProgress } from './progress';
import { decidedBy, recordsOf } from './records';
import { RECORDS, type Recorded, type ReleasePlan, type Span } from './ReleasePlan';

/** A milestone as a bar of time. */
export interface TimelineRow {
  /** Such as `M3`. */
  id: string;
  label: string;
  planned?: Span;
  actual: Partial<Span>;
  state: MilestoneProgress['state'];
  late?: MilestoneProgress['late'];
  /** Working days by which it ended late, or by which it is late; negative for early. */
  deviation?: number;
}

/** A day of a release that people look for. */
export interface KeyDate {
  kind: Recorded;
  label: string;
  planned?: string;
  /** Set by a step and still ahead: the day on which a consultation will open, say. */
  set?: string;
  actual?: string;
}

/** How a release is to come about and how it went, in time. All dates are ISO dates. */
export interface Timeline {
  release: string;
  title: string;
  today: string;
  /** First and last day of all that it shows, `today` left aside. */
  span: Span;
  rows: TimelineRow[];
  keyDates: KeyDate[];
}

const LABELS: Record<Recorded, string> = {
  created: 'Draft begun',
  'review started': 'Internal review begins',
  'consultation opens': 'Consultation opens',
  'consultation closes': 'Consultation closes',
  revised: 'Updated after the comments',
  approved: 'Approved',
  published: 'Published',
  live: 'Live',
};

/** The timeline of a release: planned by its plan, actual by its events and by what people wrote into the plan. */
export function timelineOf(
  release: Pick<Release, 'id' | 'title' | 'goLive' | 'events'>,
  plan: ReleasePlan,
  today: string,
): Timeline {
  const decided = decidedBy(release, today);
  const records = recordsOf(release, today);
  const rows = progressOf(plan.milestones, records, today).map(
    ({ milestone: { id, activity, planned }, actual, state, late, deviation }): TimelineRow => ({
      id,
      label: activity,
      ...(planned && { planned }),
      actual,
      state,
      ...(late && { late }),
      ...(deviation !== undefined && { deviation }),
    }),
  );
  const keyDates = RECORDS.map((kind): KeyDate => {
    const planned = kind === 'live' ? release.goLive : plannedOf(plan, kind);
    const actual = records[kind];
    const set = actual === undefined ? decided[kind] : undefined;
    return {
      kind,
      label: LABELS[kind],
      ...(planned && { planned }),
      ...(set && { set }),
      ...(actual && { actual }),
    };
  });
  return {
    release: release.id,
    title: release.title,
    today,
    span: spanOf(rows, keyDates, today),
    rows,
    keyDates,
  };
}

/** What the plan says of a key date, by the milestone that it begins or ends. */
function plannedOf({ milestones }: ReleasePlan, kind: Recorded): string | undefined {
  for (const { planned, recorded, dropped } of milestones) {
    if (!planned || dropped !== undefined) continue;
    if (recorded?.start === kind) return planned.start;
    if (recorded?.end === kind) return planned.end;
  }
  return undefined;
}

function spanOf(rows: readonly TimelineRow[], keyDates: readonly KeyDate[], today: string): Span {
  const days = [
    ...rows.flatMap(({ planned, actual }) => [planned?.start, planned?.end, actual.start, actual.end]),
    ...keyDates.flatMap(({ planned, set, actual }) => [planned, set, actual]),
  ].filter((day) => day !== undefined);
  const sorted = days.length > 0 ? days.sort() : [today];
  return { start: sorted[0]!, end: sorted.at(-1)! };
}
