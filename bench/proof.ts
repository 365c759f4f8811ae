import { readdir, readFile } from 'node:fs/promises';
import { readBpmn } from '../src/core/bpmn/read';
import { proveDefinitions } from '../src/core/proof/prove-definitions';
import { proveViews } from '../src/core/proof/prove-views';
import type { Proof } from '../src/core/proof/types';
import { layersOf } from '../src/core/variation/layers';
import { project } from '../src/core/variation/project';
import { bar, growthExponent, median, ms, table } from './figures';
import { branches, structured, type Variant } from './proof-models';

const PROCESSES = new URL('../models/processes/', import.meta.url);
const ROUNDS = 9;
const REPEATS = 3;
const VARIANTS: readonly Variant[] = [
  'one step each',
  'differing lengths',
  'one unsafe',
  'a join that blocks',
  'crossing joins',
];
const SIZES = [1_000, 4_000, 16_000];

/** The proof of control flow: bars of issue 3. It runs in Node, on the same engine as the browser's. */
export async function proof(): Promise<string> {
  return [await models(), await manyBranches(), await growing()].join('\n\n');
}

async function models(): Promise<string> {
  const names = (await readdir(PROCESSES)).filter((name) => name.endsWith('.bpmn')).sort();
  const read = await Promise.all(
    names.map(async (name) => (await readBpmn(await readFile(new URL(name, PROCESSES), 'utf8'))).definitions),
  );
  const shown = read.flatMap((definitions) => [
    project(definitions, { view: 'baseline' }).definitions,
    ...layersOf(definitions).map(
      (layer) => project(definitions, { view: 'resolved', layers: [layer] }).definitions,
    ),
  ]);
  const alone = timeOf(() => shown.forEach(proveDefinitions));
  const all = timeOf(() => read.forEach((definitions) => proveViews(definitions, { blame: false })));
  const states = shown.reduce((sum, definitions) => sum + proveDefinitions(definitions).states, 0);
  return [
    `Proof: the ${read.length} processes in models/, ${shown.length} views. Median of ${ROUNDS} rounds.`,
    `  proved: ${ms(alone)} ms, ${states} states; projected and proved: ${ms(all)} ms`,
    bar('all views of all processes < 100 ms, projection counted', all < 100, `${ms(all)} ms`),
  ].join('\n');
}

async function manyBranches(): Promise<string> {
  const counts = [10, 17, 20];
  const rows: string[][] = [];
  const times = new Map<string, number>();
  for (const variant of VARIANTS) {
    const row: string[] = [variant];
    for (const count of counts) {
      const definitions = await branches(count, variant);
      const time = timeOf(() => proveDefinitions(definitions));
      times.set(`${variant} ${count}`, time);
      row.push(ms(time), String(proveDefinitions(definitions).states));
    }
    rows.push([...row, verdictOf(proveDefinitions(await branches(20, variant)))]);
  }
  const worst = (count: number) => Math.max(...VARIANTS.map((variant) => times.get(`${variant} ${count}`)!));
  return [
    'Proof: n parallel branches. Median ms of processor time, and states explored; exploring every state would take 2^n and more.',
    table([['', ...counts.flatMap((count) => [`ms at ${count}`, 'states']), 'found'], ...rows]),
    bar(
      '17 one-step branches < 5 ms',
      times.get('one step each 17')! < 5,
      `${ms(times.get('one step each 17')!)} ms`,
    ),
    bar(
      '20 one-step branches < 10 ms',
      times.get('one step each 20')! < 10,
      `${ms(times.get('one step each 20')!)} ms`,
    ),
    bar('every variant of 20 < 10 ms', worst(20) < 10, `${ms(worst(20))} ms at worst`),
  ].join('\n');
}

async function growing(): Promise<string> {
  const times: number[] = [];
  const rows: string[][] = [];
  for (const size of SIZES) {
    const definitions = await structured(size);
    const time = timeOf(() => proveDefinitions(definitions));
    times.push(time);
    const found = proveDefinitions(definitions);
    rows.push([String(size), ms(time), String(found.states), verdictOf(found)]);
  }
  const exponents = SIZES.slice(1).map((size, i) =>
    growthExponent([SIZES[i]!, size], [times[i]!, times[i + 1]!]),
  );
  return [
    'Proof: a structured process (choices, forks, inclusive splits, loops; nested three deep), by nodes.',
    table([['nodes', 'ms', 'states', 'found'], ...rows]),
    `  growth: ${exponents.map((exponent) => exponent.toFixed(2)).join(', then ')}`,
    bar('4,000 nodes < 100 ms', times[1]! < 100, `${ms(times[1]!)} ms`),
  ].join('\n');
}

/** The median processor time of some work, ms, after two runs that are thrown away: what else runs here is not counted. */
function timeOf(work: () => void): number {
  const times = Array.from({ length: ROUNDS + 2 }, () => {
    const start = process.cpuUsage();
    // A single run may be shorter than the clock's tick.
    for (let i = 0; i < REPEATS; i += 1) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000 / REPEATS;
  });
  return median(times.slice(2));
}

const verdictOf = ({ sound, findings }: Proof): string =>
  sound ? 'sound' : [...new Set(findings.map(({ kind }) => kind))].join(', ');
