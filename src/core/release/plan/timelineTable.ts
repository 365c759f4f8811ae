import { deviationInWords } from './deviation';
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

/** `done, 3 working days late`; `2 working days late to begin`; `under way`. */
export function stateInWords({
  state,
  late,
  deviation,
}: Pick<TimelineRow, 'state' | 'late' | 'deviation'>): string {
  if (deviation === undefined) return state;
  if (state === 'late') return `${deviationInWords(deviation)}${late === 'begin' ? ' to begin' : ''}`;
  return state === 'done' ? `done, ${deviationInWords(deviation)}` : state;
}

function keyState({ planned, set, actual }: KeyDate, today: string): string {
  if (actual !== undefined) return 'done';
  if (set !== undefined) return `set for ${dayInWords(set)}`;
  return planned !== undefined && planned < today ? 'not yet' : 'to come';
}
