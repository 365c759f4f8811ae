import type { BenchPage } from './browser';
import { median } from './figures';
import { benchProcess } from './process';

/** The median of a job at one size. */
export interface Figure {
  time: number;
  length: number;
}

/** Figures by size, then by job. */
export type Figures = Map<number, Map<string, Figure>>;

/**
 * Runs jobs in turn, round after round, so that what else the machine does falls on all of them alike. A first round at the
 * smallest size is thrown away: it pays for compiling the code.
 *
 * @param repeats rounds for each size
 */
export async function measure(
  page: BenchPage,
  jobs: readonly string[],
  repeats: ReadonlyMap<number, number>,
): Promise<Figures> {
  const figures: Figures = new Map();
  for (const [size, rounds] of repeats) {
    const isFirst = figures.size === 0;
    await page.load(await benchProcess(size));
    const runs = new Map(jobs.map((job) => [job, { times: [] as number[], length: 0 }]));
    for (let round = isFirst ? -1 : 0; round < rounds; round++) {
      for (const job of jobs) {
        progress(`${size} flow nodes, round ${Math.max(round + 1, 0)} of ${rounds}: ${job}`);
        const { time, length } = await page.run(job);
        if (round < 0) continue;
        runs.get(job)!.times.push(time);
        runs.get(job)!.length = length;
      }
    }
    figures.set(
      size,
      new Map([...runs].map(([job, { times, length }]) => [job, { time: median(times), length }])),
    );
  }
  progress('');
  return figures;
}

/** One line that is written over; on a pipe, where it could not be, nothing. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
  else if (line) process.stderr.write(`${line}\n`);
}
