import type { BenchPage } from './browser';
import { bar, ms, table } from './figures';
import { measure, type Figure } from './measure';

const REPEATS = new Map([
  [100, 7],
  [1_000, 5],
  [3_000, 3],
]);
const OURS = 'readBpmn + renderSvg';
const THEIRS = 'import + saveSVG';

/** An SVG from the file: by `renderSvg`, and by bpmn-js in the same page. */
export async function drawing(page: BenchPage): Promise<string> {
  const jobs = ['renderSvg', OURS, THEIRS];
  const figures = await measure(page, jobs, REPEATS);
  const ofEach = (show: (ofSize: ReadonlyMap<string, Figure>) => string) => [...figures.values()].map(show);
  const kilobytes = (job: string) => ofEach((of) => (of.get(job)!.length / 1000).toFixed(0));
  const thousand = figures.get(1_000)!;
  const part = thousand.get(OURS)!.length / thousand.get(THEIRS)!.length;
  return [
    `File to SVG: median ms by flow nodes. Rounds: ${[...REPEATS.values()].join(', ')}.`,
    table([
      ['', ...[...REPEATS.keys()].map(String)],
      ...jobs.map((job) => [job, ...ofEach((of) => ms(of.get(job)!.time))]),
      [
        'times quicker, from the file',
        ...ofEach((of) => (of.get(THEIRS)!.time / of.get(OURS)!.time).toFixed(1)),
      ],
      ['kB of renderSvg', ...kilobytes(OURS)],
      ['kB of saveSVG', ...kilobytes(THEIRS)],
    ]),
    bar(
      "under half of bpmn-js's bytes at 1,000 nodes",
      part < 0.5,
      `${(100 * part).toFixed(0)} %, with no font in either`,
    ),
  ].join('\n');
}
