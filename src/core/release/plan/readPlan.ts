import { date, instant } from '../../json/dates';
import { readDocument, writeDocument, type DocumentKind } from '../../json/documents';
import {
  amount,
  byKind,
  count,
  list,
  matching,
  object,
  oneOf,
  optional,
  shaped,
  text,
  truth,
  type Shape,
} from '../../json/shape';
import { RELEASE_ID } from '../Release';
import { LEVELS, LOG_KINDS, LOG_STATES, type LogChange, type LogEntry } from './LogEntry';
import {
  RECORDS,
  type Effort,
  type Milestone,
  type ReleasePlan,
  type Span,
  type Worked,
} from './ReleasePlan';
import type { Anchor, Rule } from './Rule';
import { tangles } from './tangles';

/** Longer than any plan that fits into the years of the calendar. */
const MOST_DAYS = 2_000;

const name = text({ most: 200, empty: false });
const milestoneId = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, 'id such as M3');
const recorded = optional(oneOf(RECORDS));

type Of<K extends Anchor['kind']> = Extract<Anchor, { kind: K }>;
const anchor = byKind<Anchor>({
  'go-live': object<Of<'go-live'>>({ kind: oneOf(['go-live']), weeksBefore: count(0, 500) }),
  before: object<Of<'before'>>({
    kind: oneOf(['before']),
    milestone: milestoneId,
    pause: count(0, MOST_DAYS),
  }),
  throughout: object<Of<'throughout'>>({ kind: oneOf(['throughout']) }),
});

const rule = object<Rule>({
  ends: anchor,
  lasts: count(0, MOST_DAYS),
  least: optional(count(1, MOST_DAYS)),
  after: list(milestoneId, 100),
  decision: optional(name),
});

/** Dates that do not run backwards. */
function inOrder<T extends Partial<Span>>(shape: Shape<T>): Shape<T> {
  return (value, place, faults) => {
    const span = shape(value, place, faults);
    if (span?.start && span.end && span.end < span.start)
      faults.push({ place, fault: 'ends before it starts' });
    return span;
  };
}

const milestone = object<Milestone>({
  id: milestoneId,
  activity: text({ most: 500, empty: false }),
  rule,
  effort: list(
    object<Effort>({
      role: name,
      planned: amount(10_000),
      actual: optional(amount(10_000)),
      worked: optional(list(object<Worked>({ on: date, days: amount(10_000) }), 5_000)),
    }),
    100,
  ),
  planned: optional(inOrder(object<Span>({ start: date, end: date }))),
  byHand: optional(truth),
  actual: inOrder(object<Partial<Span>>({ start: optional(date), end: optional(date) })),
  recorded: optional(object<NonNullable<Milestone['recorded']>>({ start: recorded, end: recorded })),
  dropped: optional(text({ empty: false })),
  note: optional(text()),
});

const logChange = object<LogChange>({
  at: instant,
  by: name,
  changes: list(text({ most: 50_000 }), 100),
  note: optional(text()),
});

const logEntry = object<LogEntry>({
  id: matching(/^[RI][1-9][0-9]{0,5}$/, 'id such as R1 or I1'),
  kind: oneOf(LOG_KINDS),
  title: text({ most: 500, empty: false }),
  description: text(),
  owner: text({ most: 200 }),
  mitigation: text(),
  likelihood: optional(oneOf(LEVELS)),
  impact: oneOf(LEVELS),
  state: oneOf(LOG_STATES),
  risk: optional(matching(/^R[1-9][0-9]{0,5}$/, 'id such as R1')),
  raised: date,
  closed: optional(date),
  history: list(logChange, 10_000),
});

const plan = object<ReleasePlan>({
  format: oneOf([1]),
  release: matching(RELEASE_ID, 'release number such as 3.0'),
  goLive: date,
  milestones: list(milestone, 200),
  log: list(logEntry, 5_000),
  notes: text(),
});

const PLAN: DocumentKind<ReleasePlan> = {
  title: 'release plan',
  code: 'PLAN-FILE',
  format: 1,
  shape: (value, place, faults) => {
    const before = faults.length;
    const read = plan(value, place, faults);
    if (faults.length === before) faults.push(...tangles(read));
    return read;
  },
};

/** Reads a `plan.json`. A fault leaves `value` out and is named in `problems`. Cost: linear in the text. */
export const readPlan = (json: string, fileName?: string) => readDocument(PLAN, json, fileName);

/**
 * The text of a plan, its properties in the order of the types.
 *
 * @throws RangeError for a plan that `readPlan` would refuse: a file that nobody can read is never written
 */
export function writePlan(plan: ReleasePlan): string {
  const { value, faults } = shaped(PLAN.shape, plan);
  if (value === undefined)
    throw new RangeError(
      `A plan cannot be written: ${faults.map(({ place, fault }) => `${place} ${fault}`).join('; ')}.`,
    );
  return writeDocument(value);
}
