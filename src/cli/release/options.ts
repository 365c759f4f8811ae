import { InvalidArgumentError, type Command } from 'commander';
import { date, instant } from '../../core/json/dates';
import { shaped } from '../../core/json/shape';
import { BadUse } from '../BadUse';

export interface LibraryOptions {
  library: string;
  json?: boolean;
}

export interface StepOptions extends LibraryOptions {
  by: string;
  at: string;
}

/** What every subcommand has. */
export const withLibrary = (command: Command): Command =>
  command
    .option('--library <folder>', 'the library: the folder with library.json', 'models')
    .option('--json', 'print the result as JSON');

/** What every step is recorded with. */
export const withRecord = (command: Command): Command =>
  withLibrary(command)
    .requiredOption('--by <name>', 'who takes the step')
    .option('--at <instant>', 'when it was taken, such as 2026-11-25T09:30:00Z (default: now)', instantOf)
    .hook('preAction', (step) => {
      const at = step.getOptionValue('at') as string | undefined;
      if (at === undefined) step.setOptionValue('at', now());
      // A step that is dated ahead could pass a consultation that is still open.
      else if (Date.parse(at) > Date.now())
        throw new BadUse(`${at} is still to come: a step is recorded once it is taken.`);
    });

/** To the second: a record is read by people. */
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

export function instantOf(text: string): string {
  if (shaped(instant, text).value === undefined)
    throw new InvalidArgumentError('Give an instant in UTC such as 2026-11-25T09:30:00Z.');
  return text;
}

export function dateOf(text: string): string {
  if (shaped(date, text).value === undefined)
    throw new InvalidArgumentError('Give a date such as 2026-11-25.');
  return text;
}
