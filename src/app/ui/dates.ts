const DATE_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO 8601 instant as people write it, in the time of this computer. */
export const dateTimeText = (instant: string): string => DATE_TIME.format(new Date(instant));
