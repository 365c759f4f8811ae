import type { Command } from 'commander';
import { meaningOf, compare } from '../core/comparison/compare';
import type { View } from '../core/variation/types';
import { BadUse } from './BadUse';
import { changeCounts, changesInWords, shownChange } from './changesInWords';
import { isFolder } from './files';
import { collect, layersFor, missingLayers, projected, readModel, textOf, viewOf } from './models';
import type { Terminal } from './terminal';

interface DiffOptions {
  view?: View[];
  layer?: string[];
  layout?: boolean;
  json?: boolean;
}

/** What is compared: a file, or a view of it. */
interface Compared {
  file: string;
  view?: View;
  layers?: string[];
}

/** `bam diff`: what differs in meaning between two files, or between two views. */
export function addDiff(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('diff')
    .summary('find what differs in meaning between two files or views')
    .description(
      'Compares two processes, or views of them, and says what changed: in flow, responsibility, wording, trace and variations. What is only drawn differently is counted apart.',
    )
    .argument('<before>', 'a .bpmn file')
    .argument('[after]', 'another; left out to compare two views of one file')
    .option(
      '--view <view>',
      'compare this view of both; given twice, the first of one with the second of the other',
      collectViews,
    )
    .option('--layer <id>', 'layer of the views, such as SMETS1; may be repeated (default: all)', collect)
    .option('--layout', 'list what is only drawn differently, too')
    .option('--json', 'print the changes as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 equal in meaning, 1 something differs in meaning, 2 bad use or unreadable input.\n' +
        'Two views of one file: bam diff FILE --view baseline --view resolved --layer SMETS1',
    )
    .action(async (before: string, after: string | undefined, options: DiffOptions) =>
      finish(await diff(before, after, options, terminal)),
    );
}

const collectViews = (text: string, before: View[] = []): View[] => [...before, viewOf(text)];

async function diff(
  before: string,
  after: string | undefined,
  { view: views = [], layer, layout, json }: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  if (views.length > 2) throw new BadUse('--view can be given twice at most: once for each side.');
  if (after === undefined && views.length < 2) {
    throw new BadUse(
      'say what to compare with: another file, or two views of this one by giving --view twice.',
    );
  }
  if (layer && views.length === 0) throw new BadUse('--layer chooses layers of a view: give --view, too.');
  const [one, other] = [
    await readSide(before, views[0], layer, terminal),
    await readSide(after ?? before, views[1] ?? views[0], layer, terminal),
  ];
  const comparison = compare(one.text, other.text);
  const changes = comparison.changes.filter((change) => layout || json || change.class !== 'layout');
  if (json) {
    const counts = changeCounts(comparison);
    const report = { before: one.of, after: other.of, counts, changes: changes.map(shownChange) };
    terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  } else terminal.out(changesInWords(changes, changeCounts(comparison)));
  return meaningOf(comparison).length > 0 ? 1 : 0;
}

async function readSide(
  path: string,
  view: View | undefined,
  asked: string[] | undefined,
  terminal: Terminal,
): Promise<{ of: Compared; text: string }> {
  if (await isFolder(path)) throw new BadUse(`${path} is a folder; bam diff compares two .bpmn files.`);
  const model = await readModel(path);
  if (view === undefined) return { of: { file: path }, text: model.text };
  terminal.err(missingLayers(path, model, asked));
  const layers = layersFor(path, model, view, asked);
  const text = await textOf(model, projected(path, model, view, layers));
  return { of: { file: path, view, ...(view !== 'baseline' && { layers }) }, text };
}
