import type { BenchPage } from './browser';
import { ms, table } from './figures';
import { measure } from './measure';

const REPEATS = new Map([
  [100, 7],
  [1_000, 5],
  [3_000, 3],
]);

/** Reading a file, with everything that is checked and kept, beside moddle's bare reading; and writing it after a command. */
export async function reading(page: BenchPage): Promise<string> {
  const jobs = ['fromXML', 'readBpmn', 'editor text'];
  const figures = await measure(page, jobs, REPEATS);
  const ofEach = (show: (ofSize: ReadonlyMap<string, { time: number }>) => string) =>
    [...figures.values()].map(show);
  return [
    `Reading and writing: median ms by flow nodes. Rounds: ${[...REPEATS.values()].join(', ')}.`,
    table([
      ['', ...[...REPEATS.keys()].map(String)],
      ...jobs.map((job) => [job, ...ofEach((of) => ms(of.get(job)!.time))]),
      [
        'readBpmn / fromXML',
        ...ofEach((of) => (of.get('readBpmn')!.time / of.get('fromXML')!.time).toFixed(1)),
      ],
    ]),
  ].join('\n');
}
