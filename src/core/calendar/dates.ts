const DAY = 86_400_000;

/** A date so many days later, or earlier for a negative number: `addDays('2026-11-30', 2)` is `2026-12-02`. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** How many days the second date comes after the first; negative where it comes before. */
export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

/** 0 for a Sunday to 6 for a Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * The date in Great Britain at an instant: `2026-06-30T23:30:00Z` is the first of July there. Summer time runs from 01:00 UTC
 * on the last Sunday of March to 01:00 UTC on that of October (Summer Time Order 2002).
 */
export function dateInBritain(instant: string): string {
  const at = Date.parse(instant);
  const year = new Date(at).getUTCFullYear();
  const isSummer = at >= lastSunday(year, 2) && at < lastSunday(year, 9);
  return new Date(at + (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

/** 01:00 UTC on the last Sunday of a month that has 31 days, as milliseconds. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}
