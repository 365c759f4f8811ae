import { InvalidArgumentError } from 'commander';

/** A commander argument parser: a day such as 2026-11-25. */
export function dateOf(text: string): string {
  // `Date` takes the 30th of February for the 2nd of March.
  const isReal = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isReal)
    throw new InvalidArgumentError('Give a date such as 2026-11-25.');
  return text;
}
