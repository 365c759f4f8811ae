import { addDays, daysFrom } from '../../core/calendar/dates';
import type { Span } from '../../core/release/plan/ReleasePlan';

/** Where days stand on the axis of a chart. */
export interface Scale {
  /** Left edge of a day; one day more is its right edge. */
  x: (date: string) => number;
  /** The months of the axis, with the first of each. */
  months: string[];
  first: string;
  last: string;
}

/** An axis of whole months that holds a span. */
export function scaleOf({ start, end }: Span, left: number, width: number): Scale {
  const first = `${start.slice(0, 7)}-01`;
  const months = [first];
  while (nextMonth(months.at(-1)!) <= end) months.push(nextMonth(months.at(-1)!));
  const last = addDays(nextMonth(months.at(-1)!), -1);
  const days = daysFrom(first, last) + 1;
  return { x: (date) => left + (daysFrom(first, date) / days) * width, months, first, last };
}

const nextMonth = (first: string): string => `${addDays(first, 31).slice(0, 7)}-01`;
