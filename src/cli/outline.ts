import type { Command } from 'commander';
import { writeBpmn } from '../core/bpmn/write';
import { layOut } from '../core/layout/layOut';
import { outlineOf } from '../core/outline/outlineOf';
import { readOutline } from '../core/outline/readOutline';
import { writeOutline } from '../core/outline/writeOutline';
import { formatProblem, type Problem } from '../core/problem';
import { BadUse } from './BadUse';
import { checkModel } from './checkModel';
import { isFolder, readText, writeText } from './files';
import { readModel } from './models';
import { expectNotInput } from './outputs';
import type { Terminal } from './terminal';

interface OutlineOptions {
  out: string;
  number?: string;
  name?: string;
  json?: boolean;
}

/** `bam outline`: a table of steps becomes a process, and a process a table. */
export function addOutline(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('outline')
    .summary('make a process out of a table of steps, or a table out of a process')
    .description(
      'Makes a laid-out process out of a table of steps (CSV or tab separated; docs/outline.md describes it), or such a table out of a process. A table with errors makes nothing.',
    )
    .argument('<file>', 'the table, or the process: a .bpmn file')
    .requiredOption('-o, --out <file>', 'where to write the result; - for the terminal')
    .option('--number <number>', 'number of the process, for a table that does not say it')
    .option('--name <name>', 'name of the process, for a table that does not say it')
    .option('--json', 'print the problems as JSON')
    .action(async (path: string, options: OutlineOptions) => finish(await outline(path, options, terminal)));
}

async function outline(path: string, options: OutlineOptions, terminal: Terminal): Promise<number> {
  const { out, json } = options;
  if (out === '-' && json) throw new BadUse('--json and -o - both want the terminal: choose one.');
  if (await isFolder(path)) throw new BadUse(`${path} is a folder; give one table or one process.`);
  if (out !== '-') await expectNotInput([path], [out]);
  const { text, problems } = path.endsWith('.bpmn') ? await tableOf(path) : await modelOf(path, options);
  const all = [...problems];
  if (text !== undefined && out === '-') terminal.out(text);
  else if (text !== undefined) {
    await writeText(out, text);
    // The file is checked as it was written, like any other.
    if (!path.endsWith('.bpmn')) all.push(...(await checkModel(out)).problems);
  }
  if (json) terminal.out(`${JSON.stringify({ file: path, out, problems: all }, undefined, 2)}\n`);
  else all.forEach((problem) => terminal.err(`${formatProblem(problem)}\n`));
  return all.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

interface Made {
  /** Absent where the table has errors. */
  text?: string;
  problems: Problem[];
}

async function tableOf(path: string): Promise<Made> {
  const { definitions } = await readModel(path);
  const { rows, problems } = outlineOf(definitions);
  return { text: writeOutline(rows), problems: problems.map((problem) => inFile(problem, path)) };
}

async function modelOf(path: string, { number, name }: OutlineOptions): Promise<Made> {
  const { definitions, problems } = readOutline(await readText(path), {
    fileName: path,
    ...((number !== undefined || name !== undefined) && {
      process: { number: number ?? '', name: name ?? '' },
    }),
  });
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { text: await writeBpmn(layOut(definitions)), problems };
}

const inFile = (problem: Problem, fileName: string): Problem => ({
  ...problem,
  where: { fileName, ...problem.where },
});
