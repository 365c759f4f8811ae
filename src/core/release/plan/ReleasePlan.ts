import type { LogEntry } from './LogEntry';
import type { Rule } from './Rule';

/** First and last day, both counted, as ISO dates. */
export interface Span {
  start: string;
  end: string;
}

/** Days of work that a role puts into a milestone. */
export interface Effort {
  role: string;
  planned: number;
  /** Days of which nobody said when they were worked; plans of before days had dates have only these. */
  actual?: number;
  /** Days that were worked, oldest first; with `actual` they are all of it. */
  worked?: Worked[];
}

/** Days of work that were done on a day, or by then since the entry before. */
export interface Worked {
  /** ISO date. */
  on: string;
  days: number;
}

/** What an event of the release says about a milestone: the day of its first or last day. */
export const RECORDS = [
  'created',
  'review started',
  'consultation opens',
  'consultation closes',
  'revised',
  'approved',
  'published',
  'live',
] as const;
export type Recorded = (typeof RECORDS)[number];

export interface Milestone {
  /** Such as `M3`. */
  id: string;
  /** What is done, in a few words. */
  activity: string;
  rule: Rule;
  /** One entry a role that works on it. */
  effort: Effort[];
  planned?: Span;
  /** True where somebody set the planned dates: planning again leaves them. */
  byHand?: boolean;
  /** What happened, as people wrote it; it goes before what the release's events say. */
  actual: Partial<Span>;
  /** Which events of the release say when it began and ended. */
  recorded?: { start?: Recorded; end?: Recorded };
  /** Why it is not done at all, where that was decided. */
  dropped?: string;
  note?: string;
}

/** How a release is to come about, and how it went: `releases/ID/plan.json`. */
export interface ReleasePlan {
  format: 1;
  release: string;
  /** The go-live date from which the plan was counted back. */
  goLive: string;
  /** In the order in which they are shown. */
  milestones: Milestone[];
  /** Risks and issues, oldest first. */
  log: LogEntry[];
  notes: string;
}
