import type { BenchPage } from './browser';
import { bar, growthExponent, ms, table } from './figures';
import { measure, type Figures } from './measure';

const REPEATS = new Map([
  [100, 11],
  [1_000, 7],
  [10_000, 2],
]);
const PROJECTIONS = ['project baseline', 'project overlay', 'project resolved'];
const IMPORTS = ['import Viewer', 'import Modeler'];

/** `project()` beside bpmn-js's import of the same file, in the same page: the two bars of issue 2. */
export async function projection(page: BenchPage): Promise<string> {
  const figures = await measure(page, [...PROJECTIONS, ...IMPORTS], REPEATS);
  const sizes = [...REPEATS.keys()];
  const timeOf = (size: number, job: string) => figures.get(size)!.get(job)!.time;
  // Against the quicker of the two imports: the harder bar.
  const importTime = (size: number) => Math.min(...IMPORTS.map((job) => timeOf(size, job)));
  const ratio = (size: number, job: string) => importTime(size) / timeOf(size, job);
  const rows = [...PROJECTIONS, ...IMPORTS].map((job) => [
    job,
    ...sizes.map((size) => ms(timeOf(size, job))),
    ...(PROJECTIONS.includes(job) ? sizes.map((size) => `1/${ratio(size, job).toFixed(0)}`) : ['', '', '']),
    ...exponentsOf(figures, job).map((exponent) => exponent.toFixed(2)),
  ]);
  const worstRatio = Math.min(...PROJECTIONS.map((job) => ratio(1_000, job)));
  const worstGrowth = Math.max(...PROJECTIONS.flatMap((job) => exponentsOf(figures, job)));
  return [
    `Projection: median ms by flow nodes; part of the quicker import; exponent of growth. Rounds: ${[...REPEATS.values()].join(', ')}.`,
    table([
      ['', ...sizes.map(String), ...sizes.map((size) => `of ${size}`), '100-1,000', '1,000-10,000'],
      ...rows,
    ]),
    bar(
      'projecting 1,000 nodes < 1/20 of bpmn-js import',
      worstRatio > 20,
      `1/${worstRatio.toFixed(1)} at worst`,
    ),
    bar('linear growth (exponent ≤ 1.2)', worstGrowth <= 1.2, `${worstGrowth.toFixed(2)} at worst`),
  ].join('\n');
}

function exponentsOf(figures: Figures, job: string): number[] {
  const points = [...figures].map(([size, ofSize]) => [size, ofSize.get(job)!.time] as const);
  return points
    .slice(1)
    .map(([size, time], i) => growthExponent([points[i]![0], size], [points[i]![1], time]));
}
