import { addDays } from '../../calendar/dates';
import { isInCalendar, workingDaysBetween } from '../../calendar/working-days';

/**
 * How many working days the second date comes after the first: 0 on the same day, negative where it comes before. Nothing where
 * a date lies outside the years of the calendar.
 */
export function workingDaysLate(planned: string, actual: string): number | undefined {
  if (!isInCalendar(planned) || !isInCalendar(actual)) return undefined;
  return actual >= planned
    ? workingDaysBetween(addDays(planned, 1), actual)
    : 0 - workingDaysBetween(addDays(actual, 1), planned);
}

/** How many working days a span holds, both ends counted; nothing outside the years of the calendar. */
export const lengthOf = ({ start, end }: { start: string; end: string }): number | undefined =>
  isInCalendar(start) && isInCalendar(end) ? workingDaysBetween(start, end) : undefined;

/** `3 working days late`, `1 working day early`, `on time`. */
export function deviationInWords(days: number): string {
  if (days === 0) return 'on time';
  return `${workingDays(Math.abs(days))} ${days > 0 ? 'late' : 'early'}`;
}

/** `1 working day`, `3 working days`. */
export const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
