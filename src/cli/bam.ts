import { Command, CommanderError } from 'commander';
import type { AddCommand } from './AddCommand';
import { BadUse } from './BadUse';
import { processTerminal, type Terminal } from './terminal';

/** The subcommands, in the order of the help. Each brings much code, so only the one that is asked for is loaded. */
const COMMANDS: Record<string, () => Promise<AddCommand>> = {
  check: async () => (await import('./check')).addCheck,
  project: async () => (await import('./project')).addProject,
  export: async () => (await import('./export')).addExport,
  diff: async () => (await import('./diff')).addDiff,
  merge: async () => (await import('./merge')).addMerge,
  'extract-layer': async () => (await import('./extractLayer')).addExtractLayer,
  coverage: async () => (await import('./coverage')).addCoverage,
  outline: async () => (await import('./outline')).addOutline,
  publish: async () => (await import('./publish')).addPublish,
  release: async () => (await import('./release')).addRelease,
};

/** Commands that write no file. */
const READERS = new Set(['check', 'coverage', 'diff']);

/**
 * The `bam` command.
 *
 * @param args what follows `bam`
 * @returns exit code: 0 fine, 1 problems found, 2 bad use or unreadable input
 */
export async function run(
  args: string[],
  terminal: Terminal = processTerminal(READERS.has(args[0] ?? '')),
): Promise<number> {
  let code = 0;
  const finish = (result: number) => {
    code = result;
  };
  const program = new Command('bam')
    .description('Work with the Business Architecture Model: check, compare, export, publish.')
    .helpCommand(false)
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', '\nExit codes: 0 fine, 1 problems found, 2 bad use or unreadable input.');
  const asked = args[0] !== undefined && Object.hasOwn(COMMANDS, args[0]) ? [args[0]] : Object.keys(COMMANDS);
  for (const name of asked) await (await COMMANDS[name]!())(program, terminal, finish, args.slice(1));
  for (const command of [program, ...allBelow(program)]) {
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  }
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(`bam: ${error instanceof BadUse ? error.message : mistake(error)}\n`);
    return 2;
  }
}

const allBelow = ({ commands }: Command): Command[] =>
  commands.flatMap((command) => [command, ...allBelow(command)]);

/** A mistake of ours: exit code 1 would say that the models were at fault. */
function mistake(error: unknown): string {
  return `this should not happen; please report it with the command and the file.\n${error instanceof Error ? error.stack : String(error)}`;
}
