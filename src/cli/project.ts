import type { Command } from 'commander';
import { formatProblem } from '../core/problem';
import type { View } from '../core/variation/types';
import { BadUse } from './BadUse';
import { expectLayers } from './expectLayers';
import { explain } from './explain';
import { isFolder, writeText } from './files';
import { collect, layersFor, missingLayers, projected, readModel, textOf, viewOf } from './models';
import { expectNotInput } from './outputs';
import type { Terminal } from './terminal';

interface ProjectOptions {
  view: View;
  layer?: string[];
  out?: string;
  plain?: boolean;
  explain?: boolean;
  json?: boolean;
}

/** `bam project`: one view of one model as a file of its own. */
export function addProject(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('project')
    .summary('make one view of a process')
    .description('Makes one view of a process: a BPMN file of its own.')
    .argument('<file>', 'the process, a .bpmn file')
    .requiredOption('--view <view>', 'baseline, overlay or resolved', viewOf)
    .option(
      '--layer <id>',
      'layer to show, such as SMETS1; may be repeated (default: all of the file)',
      collect,
    )
    .option('-o, --out <file>', 'where to write the view; - for the terminal')
    .option('--plain', 'leave out every bam: extension')
    .option('--explain', 'print the projection change by change')
    .option('--json', 'print the report of the projection as JSON')
    .action(async (path: string, options: ProjectOptions) =>
      finish(await projectFile(path, options, terminal)),
    );
}

async function projectFile(path: string, options: ProjectOptions, terminal: Terminal): Promise<number> {
  const { view, out, json } = options;
  if (out === undefined && !options.explain && !json) {
    throw new BadUse('say where to write the view: -o FILE, or -o - for the terminal.');
  }
  if (out === '-' && json) throw new BadUse('--json and -o - both want the terminal: choose one.');
  if (await isFolder(path)) throw new BadUse(`${path} is a folder; for many files use: bam export`);
  if (out !== undefined && out !== '-') await expectNotInput([path], [out]);

  const model = await readModel(path);
  await expectLayers([path], options.layer);
  terminal.err(missingLayers(path, model, options.layer));
  const projection = projected(path, model, view, layersFor(path, model, view, options.layer));
  const { report } = projection;
  const problems = [...report.problems, ...report.conflicts];
  const text = await textOf(model, projection, options.plain);
  if (out === '-') terminal.out(text);
  else if (out !== undefined) await writeText(out, text);

  // What the terminal is asked to hold goes there alone; words for people go beside it.
  const say = out === '-' ? terminal.err : terminal.out;
  if (json) terminal.out(`${JSON.stringify({ file: path, out, report }, undefined, 2)}\n`);
  else if (options.explain) say(explain(model, projection));
  if (!json) problems.forEach((problem) => terminal.err(`${formatProblem(problem)}\n`));
  return problems.some(({ severity }) => severity !== 'info') ? 1 : 0;
}
