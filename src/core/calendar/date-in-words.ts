export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO date as people say it: `2 December 2026`. What is no date stays as it is. */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** An ISO instant as people say it, in universal time: `2 December 2026, 09:30 UTC`; with seconds where it has some. */
export function instantInWords(instant: string): string {
  const [, date = '', time, rest = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:[\d.]+)?Z$/.exec(instant) ?? [];
  if (time === undefined) return instant;
  return `${dateInWords(date)}, ${time}${/[1-9]/.test(rest) ? rest : ''} UTC`;
}
