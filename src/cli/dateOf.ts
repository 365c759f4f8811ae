import { InvalidArgumentError } from 'commander';
import { date } from '../core/json/dates';
import { shaped } from '../core/json/shape';

/** A commander argument parser: a day such as 2026-11-25. */
export function dateOf(text: string): string {
  if (shaped(date, text).value === undefined)
    throw new InvalidArgumentError('Give a date such as 2026-11-25.');
  return text;
}
