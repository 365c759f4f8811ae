import type { Problem } from '../../../core/problem';

/** A number as it is typed, with a point or a comma; `undefined` for an empty field. */
export const numberOf = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.'));

/** True for days of work, and for an empty field. */
export function isAmount(text: string): boolean {
  const number = numberOf(text);
  return number === undefined || (number >= 0 && number <= 10_000);
}

/** What is wrong with a field. */
export const incomplete = (message: string, remedy: string): Problem => ({
  code: 'PLAN-FIELD',
  severity: 'error',
  where: {},
  message,
  remedy,
});
