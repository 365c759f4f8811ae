import { MONTHS } from '../../calendar/date-in-words';

const monthOf = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** `25 Nov 2026` for an ISO date; nothing for none. */
export const dayInWords = (date: string | undefined): string =>
  date === undefined ? '' : `${Number(date.slice(8, 10))} ${monthOf(date).slice(0, 3)} ${date.slice(0, 4)}`;

/** `November 2026` for `2026-11`, or for a date in it. */
export const monthInWords = (month: string): string => `${monthOf(month)} ${month.slice(0, 4)}`;

/** `22 Mar 2019 to 18 Apr 2019`, `16 May 2019`, `from 1 Jul 2026`, `until 3 Jul 2026`; nothing for no dates. */
export function spanInWords({ start, end }: { start?: string; end?: string } = {}): string {
  if (start === end) return dayInWords(start);
  if (start === undefined) return `until ${dayInWords(end)}`;
  return end === undefined ? `from ${dayInWords(start)}` : `${dayInWords(start)} to ${dayInWords(end)}`;
}
