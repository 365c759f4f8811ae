import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { LIBRARY_FILE } from '../core/catalogue/library';
import { formatProblem } from '../core/problem';
import { coverageOf, type Coverage } from '../core/register/coverage';
import { writeLedger } from '../core/register/ledger';
import { registerPath } from '../core/register/layout';
import { readRegisters, type Registers } from '../core/register/readRegisters';
import { recordLinks } from '../core/register/recordLinks';
import { statusesOf } from '../core/register/statuses';
import type { ImpactStatus } from '../core/register/impactStatus';
import { BadUse } from './BadUse';
import { printedCoverage } from './coverageText';
import { isFolder, modelFiles, writeText } from './files';
import { factsOfFiles } from './factsOfFiles';
import { passedOver } from './passedOver';
import { registerTree } from './registerTree';
import { progressOf, type Terminal } from './terminal';

interface CoverageOptions {
  json?: boolean;
  by?: 'document' | 'process';
  register?: string;
  record?: boolean;
  confirm?: string[];
}

/** `bam coverage`: which impacts are answered, which are open, and where. */
export function addCoverage(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('coverage')
    .summary('say which impacts are answered, which are open, and where')
    .description(
      'Works out the state of every row of the impact registers from what names it: variations, questions, governance tables, catalogues and written reasons. Ends with exit code 1 while an impact is open, or wants a second look because it or its answer has changed.',
    )
    .argument('[path]', 'a library: the folder with library.json', 'models')
    .addOption(
      new Option('--by <what>', 'rows by SEC document or by process').choices(['document', 'process']),
    )
    .option('--register <id>', 'one register; all of them where none is named')
    .option('--record', 'first record what new links say now, so that a later change of either side shows')
    .option(
      '--confirm <id...>',
      'record the links of these impacts as they are now: somebody has looked at them',
    )
    .option('--json', 'print counts, states and reasons as JSON')
    .action(async (path: string, options: CoverageOptions) =>
      finish(await coverage(path, options, terminal)),
    );
}

/** The coverage of one register. */
export interface RegisterCoverage {
  register: string;
  title: string;
  coverage: Coverage;
  statuses: ImpactStatus[];
}

async function coverage(path: string, options: CoverageOptions, terminal: Terminal): Promise<number> {
  if (!(await isFolder(path)) || !(await readdir(path)).includes(LIBRARY_FILE))
    throw new BadUse(`${path} is no library: it holds no ${LIBRARY_FILE}.`);
  const tree = await registerTree(path);
  const registers = readable(readRegisters(tree));
  const chosen = registers.registers.filter(({ id }) => id === (options.register ?? id));
  if (chosen.length === 0) throw new BadUse(nothingToCover(path, registers, options.register));
  const files = await modelFiles([path]);
  const progress = progressOf(terminal, files.length);
  const { models, failed } = await factsOfFiles(files, progress);
  if (failed[0] && (options.record || options.confirm)) {
    passedOver(failed, terminal);
    throw new BadUse(
      'nothing is recorded while a process cannot be read: its links would be taken for gone.',
    );
  }
  const results: RegisterCoverage[] = [];
  for (let register of chosen) {
    let statuses = statusesOf(register, registers, models);
    if (options.record || options.confirm) {
      register = { ...register, links: recordLinks(register.links, statuses, new Set(options.confirm)) };
      await writeText(join(path, registerPath(register.id, 'links')), writeLedger(register.links));
      statuses = statusesOf(register, registers, models);
    }
    const { id, info } = register;
    results.push({ register: id, title: info.title, coverage: coverageOf(statuses), statuses });
  }
  terminal.out(
    options.json ? jsonOf(results) : results.map((each) => printedCoverage(each, options.by)).join('\n'),
  );
  if (passedOver(failed, terminal) > 0) return 2;
  return results.some((each) => each.coverage.open + each.coverage.suspect > 0) ? 1 : 0;
}

/** A row that cannot be read would go uncounted. */
function readable(registers: Registers): Registers {
  const errors = registers.files
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new BadUse(`cannot read the registers.\n${errors.map(formatProblem).join('\n')}`);
  return registers;
}

function nothingToCover(path: string, { registers }: Registers, asked: string | undefined): string {
  if (registers.length === 0) return `${path} holds no impact register.`;
  return `${path} holds no register "${asked}"; it holds ${registers.map(({ id }) => id).join(', ')}.`;
}

function jsonOf(results: readonly RegisterCoverage[]): string {
  const registers = results.map(({ statuses, ...result }) => ({
    ...result,
    impacts: statuses.map(({ impact, state, processes, suspicions, links }) => ({
      id: impact.id,
      state,
      processes,
      suspicions,
      links: links.map(({ kind, process, subject, layer, answers }) => ({
        kind,
        process,
        subject,
        layer,
        answers,
      })),
    })),
  }));
  return `${JSON.stringify({ registers }, undefined, 2)}\n`;
}
