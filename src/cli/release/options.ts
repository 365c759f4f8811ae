import { InvalidArgumentError, type Command } from 'commander';
import { instant } from '../../core/json/dates';
import { shaped } from '../../core/json/shape';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { withLibraryLock } from './LibraryLock';

export interface LibraryOptions {
  library: string;
  json?: boolean;
}

export interface StepOptions extends LibraryOptions {
  by: string;
  /** When the step was taken; absent for now. */
  at?: string;
}

/** What every subcommand has. */
export const withLibrary = (command: Command): Command =>
  command
    .option('--library <folder>', 'the library: the folder with library.json', 'models')
    .option('--json', 'print the result as JSON');

/** What every step is recorded with. */
export const withRecord = (command: Command): Command =>
  notAhead(
    withLibrary(command)
      .requiredOption('--by <name>', 'who takes the step')
      .option('--at <instant>', 'when it was taken, such as 2026-11-25T09:30:00Z (default: now)', instantOf),
  );

/** A step that is dated ahead could pass a consultation that is still open. */
export const notAhead = (command: Command): Command =>
  command.hook('preAction', (step) => {
    const at = step.getOptionValue('at') as string | undefined;
    if (at !== undefined && Date.parse(at) > Date.now())
      throw new BadUse(`${at} is still to come: a step is recorded once it is taken.`);
  });

/**
 * Runs what writes to the releases of a library, while no other command does. A step of now is dated when it is its turn, or it would
 * come before one that it waited for.
 */
export const inTurn = <O extends { library: string; at?: string }>(
  options: O,
  terminal: Terminal,
  work: (options: O & { at: string }) => Promise<number>,
): Promise<number> =>
  withLibraryLock(options.library, terminal, () => work({ ...options, at: options.at ?? now() }));

/** To the second: a record is read by people. */
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

export function instantOf(text: string): string {
  if (shaped(instant, text).value === undefined)
    throw new InvalidArgumentError('Give an instant in UTC such as 2026-11-25T09:30:00Z.');
  return text;
}
