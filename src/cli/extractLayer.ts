import type { Command } from 'commander';
import { writeBpmn } from '../core/bpmn/write';
import { extractLayer } from '../core/variation/extract/extract-layer';
import { layerOfLane } from '../core/variation/extract/layer-of-lane';
import { BadUse } from './BadUse';
import { shownChange } from './changesInWords';
import { writeText } from './files';
import { readModel } from './models';
import { expectNotInput } from './outputs';
import type { Terminal } from './terminal';

interface ExtractOptions {
  layer: string;
  out: string;
  lane?: string;
  json?: boolean;
}

/** `bam extract-layer`: a layer of a copy that was drawn by itself, or of a lane. */
export function addExtractLayer(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('extract-layer')
    .summary('make a layer of a copy of a process, or of a lane in it')
    .description(
      'Makes a layer: of a copy that was drawn by itself, by what differs from the baseline; or, with --lane, of a lane in which the layer was drawn.',
    )
    .argument('<base>', 'the baseline, a .bpmn file')
    .argument('[copy]', 'the process as it is for the layer')
    .requiredOption('--layer <id>', 'name of the layer, such as SMETS1')
    .requiredOption(
      '-o, --out <file>',
      'where to write the baseline with the layer on it; - for the terminal',
    )
    .option('--lane <id>', 'the lane of <base> that the layer was drawn in, instead of a copy')
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 the layer says all of it, 1 something of the copy is not in it, 2 bad use or unreadable input.',
    )
    .action(async (base: string, copy: string | undefined, options: ExtractOptions) =>
      finish(await extract(base, copy, options, terminal)),
    );
}

async function extract(
  base: string,
  copy: string | undefined,
  { layer, out, lane, json }: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  if ((copy === undefined) === (lane === undefined))
    throw new BadUse('give either a copy of the process or --lane.');
  if (out === '-' && json) throw new BadUse('--json and -o - both want the terminal: choose one.');
  if (out !== '-') await expectNotInput(copy === undefined ? [base] : [base, copy], [out]);
  const baseline = await readModel(base);
  const made =
    copy === undefined ? undefined : await extractLayer(baseline, (await readModel(copy)).text, layer);
  const text = made?.text ?? (await textOfLane(baseline, base, lane!, layer));
  if (out === '-') terminal.out(text);
  else await writeText(out, text);
  const remaining = made?.remaining ?? [];
  if (json) {
    const { drawn = [], varied = [] } = made ?? {};
    terminal.out(
      `${JSON.stringify({ drawn, varied, remaining: remaining.map(shownChange) }, undefined, 2)}\n`,
    );
  } else {
    if (made)
      terminal.err(
        `${made.drawn.length} elements drawn by ${layer}, ${made.varied.length} of the baseline varied.\n`,
      );
    if (remaining.length > 0) terminal.err('Of the copy, the layer cannot say this:\n');
    for (const { sentence } of remaining) terminal.err(`  ${sentence}\n`);
  }
  return remaining.length > 0 ? 1 : 0;
}

async function textOfLane(
  { definitions, leftovers }: Awaited<ReturnType<typeof readModel>>,
  path: string,
  lane: string,
  layer: string,
): Promise<string> {
  const layered = layerOfLane(definitions, lane, layer);
  if (!layered) throw new BadUse(`${path} has no lane with the id ${lane}.`);
  return writeBpmn(layered, { leftovers });
}
