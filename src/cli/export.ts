import { InvalidArgumentError, Option, type Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../core/problem';
import { addressOf } from './addressOf';
import { dayOfRun } from './dayOfRun';
import { exporterFor, FORMATS, type ExportOptions } from './exporters';
import { BadUse } from './BadUse';
import { dateOf } from './dateOf';
import { expectLayers } from './expectLayers';
import { exportInThreads } from './exportInThreads';
import { stemOf } from './exportJob';
import { expectWritable, modelFiles, writeText } from './files';
import { frozenModels } from './frozenModels';
import { collect, viewOf } from './models';
import { expectNotInput } from './outputs';
import { progressOf, type Terminal } from './terminal';

interface CommandOptions extends ExportOptions {
  out: string;
  json?: boolean;
  release?: string;
  state?: string;
  date?: string;
}

/** `bam export`: many models as files of a format in a folder. */
export function addExport(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('export')
    .summary('write processes as BPMN, SVG, PNG, PDF or DOCX files')
    .description(
      'Writes processes as BPMN, SVG, PNG, PDF or DOCX files into a folder. SVG and PNG: a file for each plane. PDF: a page for each plane. DOCX: diagrams, steps and tables of each process.',
    )
    .argument('[path...]', 'processes, or folders with processes in them', ['models'])
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option(
      '--view <view>',
      'baseline, overlay or resolved (default: BPMN the whole file, pictures the overlay, PDF and DOCX every view)',
      viewOf,
    )
    .option(
      '--layer <id>',
      'layer to show, such as SMETS1; may be repeated (default: all of the file)',
      collect,
    )
    .option('--plain', 'BPMN: leave out every bam: extension; pictures: black on white')
    .option('--scale <number>', 'PNG: pixels for a unit of the diagram (default: 2)', scaleOf)
    .option('--together', 'DOCX: one document of all processes, with a table of contents')
    .option('--release <id>', 'the processes as this release froze them, such as 3.0')
    .option('--state <state>', 'PDF and DOCX: what to call the state of a draft')
    .option('--date <date>', 'PDF and DOCX: date of a draft, such as 2026-11-25 (default: today)', dateOf)
    .option(
      '--url <address>',
      'SVG: the address of the published site, to which its steps then lead',
      addressOf,
    )
    .option('--json', 'print what was written as JSON')
    .action(async (paths: string[], options: CommandOptions) =>
      finish(await exportFiles(paths, options, terminal)),
    );
}

/** As a release froze them, or as they are. */
async function exportFiles(
  paths: string[],
  { release, state, date, ...options }: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const tells = state !== undefined || date !== undefined;
  if (tells && options.format !== 'pdf' && options.format !== 'docx')
    throw new BadUse('--state and --date are for --format pdf and docx.');
  if (release === undefined) {
    const title = {
      title: 'Working draft',
      ...(state !== undefined && { state }),
      date: date ?? dayOfRun(),
    };
    return exportModels(paths, [], { ...options, title }, terminal);
  }
  if (tells) throw new BadUse('--state and --date are of a draft: a release has its own.');
  const frozen = await frozenModels(release, paths);
  const { title, named } = frozen;
  try {
    return await exportModels(
      frozen.paths,
      await modelFiles(paths.filter(existsSync)),
      { ...options, title },
      {
        out: (text) => terminal.out(named(text)),
        err: (text) => terminal.err(named(text)),
      },
    );
  } catch (error) {
    throw error instanceof BadUse ? new BadUse(named(error.message)) : error;
  } finally {
    await frozen.remove();
  }
}

/** @param spared other files that must not be written over */
async function exportModels(
  paths: string[],
  spared: readonly string[],
  { out, json, ...options }: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const inputs = await modelFiles(paths);
  await expectNotInput(
    [...inputs, ...spared],
    inputs.map((path) => join(out, `${stemOf(path, options)}.${options.format}`)),
  );
  const exporter = await exporterFor(options, paths, inputs);
  await expectLayers(inputs, options.layer);
  await expectWritable(out);
  const progress = progressOf(terminal, inputs.length);
  const problems: Problem[] = [];
  const written: { file?: string; out: string }[] = [];
  const failed: { file: string; message: string }[] = [];
  await exportInThreads({ paths, inputs, out, options }, exporter, (index, outcome) => {
    const file = inputs[index]!;
    terminal.err(outcome.words);
    if (outcome.failed !== undefined) failed.push({ file, message: outcome.failed });
    written.push(...outcome.written.map((target) => ({ file, out: target })));
    problems.push(...outcome.problems);
    progress(file);
  });
  for (const { name, bytes } of (await exporter.together?.(failed.map(({ file }) => file))) ?? []) {
    await writeText(join(out, name), bytes);
    written.push({ out: join(out, name) });
  }
  failed.forEach(({ message }) => terminal.err(`bam: ${message}\n`));
  if (json)
    terminal.out(`${JSON.stringify({ written, problems, ...(failed[0] && { failed }) }, undefined, 2)}\n`);
  else {
    problems.forEach((problem) => terminal.err(`${formatProblem(problem)}\n`));
    terminal.out(`${written.length} ${written.length === 1 ? 'file' : 'files'} written to ${out}\n`);
    if (failed[0]) terminal.err(`bam: nothing written of ${failed.map(({ file }) => file).join(', ')}\n`);
  }
  if (failed[0]) return 2;
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (!(scale >= 0.1 && scale <= 10)) throw new InvalidArgumentError('Give a number from 0.1 to 10.');
  return scale;
}
