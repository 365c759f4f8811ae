import type { Command } from 'commander';
import type { Terminal } from './terminal';

/**
 * Adds a command to the one that it belongs to.
 *
 * @param finish takes the exit code
 * @param args what follows the command's own name, for one that loads only what is asked for
 */
export type AddCommand = (
  parent: Command,
  terminal: Terminal,
  finish: (code: number) => void,
  args?: readonly string[],
) => void | Promise<void>;
