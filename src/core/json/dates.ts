import type { Shape } from './shape';

/** A date of the calendar, `2026-11-25`. */
export const date: Shape<string> = (value, place, faults) => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isReal(value)) return value;
  faults.push({ place, fault: value === undefined ? 'is missing' : 'is no date such as 2026-11-25' });
  return '';
};

/** An instant in UTC, `2026-11-25T14:03:00Z`, with or without parts of a second. */
export const instant: Shape<string> = (value, place, faults) => {
  if (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(value) &&
    isReal(value.slice(0, 10))
  )
    return value;
  faults.push({
    place,
    fault: value === undefined ? 'is missing' : 'is no instant such as 2026-11-25T14:03:00Z',
  });
  return '';
};

/** Orders instants by time; of texts alone, `…:00.5Z` would come before `…:00Z`. */
export const compareInstants = (a: string, b: string): number =>
  Date.parse(a) - Date.parse(b) || (a < b ? -1 : a > b ? 1 : 0);

/** False for the 30th of February, which `Date` would take for the 2nd of March. */
function isReal(day: string): boolean {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day);
}
