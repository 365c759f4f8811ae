import { InvalidArgumentError } from 'commander';

/** A commander argument parser: a day such as 2026-11-25. */
export function dateOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Give a date such as 2026-11-25.');
  return text;
}
