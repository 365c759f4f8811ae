import { parentPort, workerData } from 'node:worker_threads';
import { BadUse } from './BadUse';
import { takerOf, type ThreadInput, type ThreadWord } from './exportInThreads';
import { work } from './exportJob';
import { exporterFor } from './exporters';

/** What `bin/bam.mjs` runs in a thread: its part of a `bam export`. */
export async function runThread(): Promise<void> {
  const { job, counter } = workerData as ThreadInput;
  const say = (word: ThreadWord) => parentPort!.postMessage(word);
  try {
    const exporter = await exporterFor(job.options, job.paths, job.inputs);
    await work(job, exporter, takerOf(counter, job.inputs.length), (index, outcome) =>
      say({ index, outcome }),
    );
    say({ end: true });
  } catch (error) {
    say(error instanceof BadUse ? { end: true, badUse: error.message } : { end: true, error });
  }
}
