const DATE_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
// A date of the calendar is the same day everywhere.
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** An ISO 8601 instant as people write it, in the time of this computer. */
export const dateTimeText = (instant: string): string => DATE_TIME.format(new Date(instant));

/** An ISO date, `2026-11-25`, as people write it: 25 Nov 2026. */
export const dateText = (date: string): string => DATE.format(new Date(`${date}T00:00:00Z`));

/** A sentence with its ISO dates as people write them. */
export const withDatesInWords = (sentence: string): string =>
  sentence.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (date) =>
    Number.isNaN(Date.parse(date)) ? date : dateText(date),
  );
