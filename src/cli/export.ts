import type { Command } from 'commander';
import { basename, join } from 'node:path';
import { formatProblem, type Problem } from '../core/problem';
import type { View } from '../core/variation/types';
import { BadUse } from './BadUse';
import { drawing } from './drawing';
import { modelFiles, writeText } from './files';
import { collect, layersFor, missingLayers, projected, readModel, textOf, viewOf } from './models';
import { expectNotInput } from './outputs';
import { progressOf, type Terminal } from './terminal';

interface ExportOptions {
  format: string;
  view?: View;
  layer?: string[];
  plain?: boolean;
  out: string;
  json?: boolean;
}

/** `bam export`: many models as BPMN or SVG files in a folder. */
export function addExport(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('export')
    .summary('write processes as BPMN or SVG files')
    .description('Writes processes as BPMN or SVG files into a folder.')
    .argument('[path...]', 'processes, or folders with processes in them', ['models'])
    .requiredOption('--format <format>', 'bpmn or svg')
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option(
      '--view <view>',
      'baseline, overlay or resolved (default: the whole file; drawn as overlay)',
      viewOf,
    )
    .option(
      '--layer <id>',
      'layer to show, such as SMETS1; may be repeated (default: all of the file)',
      collect,
    )
    .option('--plain', 'BPMN: leave out every bam: extension; SVG: black on white')
    .option('--json', 'print what was written as JSON')
    .action(async (paths: string[], options: ExportOptions) =>
      finish(await exportFiles(paths, options, terminal)),
    );
}

async function exportFiles(paths: string[], options: ExportOptions, terminal: Terminal): Promise<number> {
  const { format, out, json } = options;
  if (format !== 'bpmn' && format !== 'svg') refuseFormat(format);
  const inputs = await modelFiles(paths);
  const outputs = inputs.map((path) => join(out, nameOf(path, options)));
  await expectNotInput(inputs, outputs);
  const progress = progressOf(terminal, inputs.length);
  const problems: Problem[] = [];
  for (const [index, path] of inputs.entries()) {
    const { text, found } = await exported(path, options, terminal);
    await writeText(outputs[index]!, text);
    problems.push(...found);
    progress(outputs[index]!);
  }
  const written = inputs.map((file, index) => ({ file, out: outputs[index] }));
  if (json) terminal.out(`${JSON.stringify({ written, problems }, undefined, 2)}\n`);
  else {
    problems.forEach((problem) => terminal.err(`${formatProblem(problem)}\n`));
    terminal.out(`${inputs.length} ${inputs.length === 1 ? 'file' : 'files'} written to ${out}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function exported(path: string, { format, view, layer, plain }: ExportOptions, terminal: Terminal) {
  const model = await readModel(path);
  terminal.err(missingLayers(path, model, layer));
  const shown = view ?? (format === 'svg' ? 'overlay' : undefined);
  const layers = shown && layersFor(path, model, shown, layer);
  const projection = shown && layers && projected(path, model, shown, layers);
  const found = [...(projection?.report.problems ?? []), ...(projection?.report.conflicts ?? [])];
  const text =
    format === 'svg' && projection && layers
      ? drawing(model, projection, layers, plain)
      : await textOf(model, projection, plain);
  return { text, found };
}

/** The view is part of the name, so that views of one process can lie beside each other. */
function nameOf(path: string, { format, view, layer }: ExportOptions): string {
  const parts = [
    basename(path).replace(/\.(bpmn|xml)$/i, ''),
    view ?? '',
    view === 'baseline' ? '' : (layer ?? []).join('+'),
  ];
  return `${parts
    .filter(Boolean)
    .join('.')
    .replace(/[\\/:]/g, '_')}.${format}`;
}

function refuseFormat(format: string): never {
  if (['png', 'pdf', 'docx'].includes(format)) {
    throw new BadUse(`${format} cannot be exported yet; bpmn and svg can. The app exports PNG pictures.`);
  }
  throw new BadUse(`"${format}" is no format to export: choose bpmn or svg.`);
}
