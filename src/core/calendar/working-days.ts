import { CALENDAR_RANGE, isBankHoliday } from './bank-holidays';
import { dateInWords } from './date-in-words';
import { addDays, weekdayOf } from './dates';

/** Whether `isWorkingDay` can tell of a date. */
export const isInCalendar = (date: string): boolean =>
  date >= CALENDAR_RANGE.first && date <= CALENDAR_RANGE.last;

/**
 * Whether a date is a working day in England and Wales: no Saturday, no Sunday, no bank holiday.
 *
 * @param date an ISO date, as are all dates here
 * @throws RangeError outside `CALENDAR_RANGE`, for nobody knows the bank holidays there; ask `isInCalendar` first
 */
export function isWorkingDay(date: string): boolean {
  if (!isInCalendar(date))
    throw new RangeError(
      `Bank holidays are known from ${dateInWords(CALENDAR_RANGE.first)} to ${dateInWords(CALENDAR_RANGE.last)}; ${dateInWords(date)} is outside.`,
    );
  return ![0, 6].includes(weekdayOf(date)) && !isBankHoliday(date);
}

/**
 * The working day so many working days after a date, or before it for a negative number; the date itself is not counted, whether
 * it is a working day or not. Nought gives the date back as it is. Cost: linear in the number of days.
 *
 * @throws RangeError where the count leaves `CALENDAR_RANGE`
 */
export function addWorkingDays(date: string, days: number): string {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is no whole number of days.`);
  const step = Math.sign(days);
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * The last day of a span of working days that begins on a date, which is counted if it is a working day: a consultation of 20
 * working days that opens on 7 September 2026 closes on 2 October.
 *
 * @throws RangeError where the count leaves `CALENDAR_RANGE`
 */
export const lastOfWorkingDays = (opens: string, days: number): string =>
  addWorkingDays(addDays(opens, -1), days);

/**
 * How many working days two dates span, both counted; 0 where the second comes first. Cost: linear in the number of days.
 *
 * @throws RangeError where the span leaves `CALENDAR_RANGE`
 */
export function workingDaysBetween(opens: string, closes: string): number {
  let count = 0;
  for (let day = opens; day <= closes; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
