import { Command, CommanderError } from 'commander';
import { addCheck } from './check';
import { BadUse } from './BadUse';
import { addCoverage } from './coverage';
import { addDiff } from './diff';
import { addExport } from './export';
import { addExtractLayer } from './extractLayer';
import { addMerge } from './merge';
import { addOutline } from './outline';
import { addProject } from './project';
import { addPublish } from './publish';
import { processTerminal, type Terminal } from './terminal';

/**
 * The `bam` command.
 *
 * @param args what follows `bam`
 * @returns exit code: 0 fine, 1 problems found, 2 bad use or unreadable input
 */
export async function run(args: string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = 0;
  const finish = (result: number) => {
    code = result;
  };
  const program = new Command('bam')
    .description('Work with the Business Architecture Model: check, compare, export, publish.')
    .helpCommand(false)
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', '\nExit codes: 0 fine, 1 problems found, 2 bad use or unreadable input.');
  addCheck(program, terminal, finish);
  addProject(program, terminal, finish);
  addExport(program, terminal, finish);
  addDiff(program, terminal, finish);
  addMerge(program, terminal, finish);
  addExtractLayer(program, terminal, finish);
  addCoverage(program, terminal, finish);
  addOutline(program, terminal, finish);
  addPublish(program, terminal, finish);
  for (const command of [program, ...program.commands]) {
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

/** A mistake of ours: exit code 1 would say that the models were at fault. */
function mistake(error: unknown): string {
  return `this should not happen; please report it with the command and the file.\n${error instanceof Error ? error.stack : String(error)}`;
}
