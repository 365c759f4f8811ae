import { deviationInWords, workingDays } from './deviation';
import type { KeyDate, Timeline, TimelineRow } from './timeline';
import { dayInWords, spanInWords } from './words';

/** What the chart of a timeline shows, as a table of texts. */
export const TIMELINE_COLUMNS = ['Milestone', 'Planned', 'Actual', 'State'] as const;
type Cells = [milestone: string, planned: string, actual: string, state: string];

export const milestoneCells = (rows: readonly TimelineRow[]): Cells[] =>
  rows.map((row) => [
    `${row.id} ${row.label}`,
    spanInWords(row.planned),
    spanInWords(row.actual),
    stateInWords(row),
  ]);

export const keyDateCells = ({ keyDates, today }: Timeline): Cells[] =>
  keyDates.map((each) => [
    each.label,
    dayInWords(each.planned),
    dayInWords(each.actual),
    keyState(each, today),
  ]);

/** How a milestone is shown: what was done after its planned last day stands apart from what was done in time. */
export const shownState = ({
  state,
  deviation,
}: Pick<TimelineRow, 'state' | 'deviation'>): TimelineRow['state'] | 'done late' =>
  state === 'done' && deviation !== undefined && deviation > 0 ? 'done late' : state;

/** `done late, by 3 working days`; `done, 1 working day early`; `2 working days late to begin`; `under way`. */
export function stateInWords({
  state,
  late,
  deviation,
}: Pick<TimelineRow, 'state' | 'late' | 'deviation'>): string {
  if (deviation === undefined) return state;
  if (state === 'late') return `${deviationInWords(deviation)}${late === 'begin' ? ' to begin' : ''}`;
  if (state !== 'done') return state;
  return deviation > 0 ? `done late, by ${workingDays(deviation)}` : `done, ${deviationInWords(deviation)}`;
}

function keyState({ planned, set, actual }: KeyDate, today: string): string {
  if (actual !== undefined) return 'done';
  if (set !== undefined) return `set for ${dayInWords(set)}`;
  return planned !== undefined && planned < today ? 'not yet' : 'to come';
}
