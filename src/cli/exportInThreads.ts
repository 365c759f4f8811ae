import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BadUse } from './BadUse';
import { work, type ExportJob, type ExportOutcome } from './exportJob';
import type { Exporter } from './exporters';

/** Fewer are done before a thread has started. */
const LEAST = 8;
const MOST_THREADS = 8;
const COMMAND = new URL('../../bin/bam.mjs', import.meta.url);

/** What a thread is given. */
export interface ThreadInput {
  entry: 'export-thread';
  job: ExportJob;
  /** One number: the first input that nobody has taken. */
  counter: SharedArrayBuffer;
}

/** What a thread says. `end` is its last word. */
export type ThreadWord =
  { index: number; outcome: ExportOutcome } | { end: true; badUse?: string; error?: unknown };

/**
 * Exports many models, this thread and others taking them one by one; how many stands in the machine's cores. The outcomes
 * come in the order of the inputs.
 *
 * @param done called for each, in order
 * @throws BadUse for options that do not fit
 */
export async function exportInThreads(
  job: ExportJob,
  exporter: Exporter,
  done: (index: number, outcome: ExportOutcome) => void,
): Promise<void> {
  const counter = new SharedArrayBuffer(4);
  const inOrder = ordered(done);
  const many = job.inputs.length >= LEAST && !exporter.together;
  const threads = many ? Math.min(availableParallelism(), MOST_THREADS) - 1 : 0;
  const others = Array.from({ length: threads }, () =>
    inThread({ entry: 'export-thread', job, counter }, inOrder),
  );
  const own = work(job, exporter, takerOf(counter, job.inputs.length), inOrder);
  const ends = await Promise.allSettled([own, ...others]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Hands out what nobody has taken yet, in this thread and all that share the counter. */
export function takerOf(counter: SharedArrayBuffer, total: number): () => number | undefined {
  const taken = new Int32Array(counter);
  return () => {
    const index = Atomics.add(taken, 0, 1);
    return index < total ? index : undefined;
  };
}

function inThread(
  workerData: ThreadInput,
  done: (index: number, outcome: ExportOutcome) => void,
): Promise<void> {
  const thread = new Worker(COMMAND, { workerData });
  return new Promise((resolve, reject) => {
    thread.on('message', (word: ThreadWord) => {
      if ('index' in word) done(word.index, word.outcome);
      else if (word.badUse !== undefined) reject(new BadUse(word.badUse));
      else if (word.error !== undefined) reject(word.error as Error);
      else resolve();
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('A thread ended before its work.')));
  });
}

/** Keeps back what comes before its turn. */
function ordered(
  done: (index: number, outcome: ExportOutcome) => void,
): (index: number, outcome: ExportOutcome) => void {
  const waiting = new Map<number, ExportOutcome>();
  let turn = 0;
  return (index, outcome) => {
    waiting.set(index, outcome);
    for (let due = waiting.get(turn); due; due = waiting.get(turn)) {
      waiting.delete(turn);
      done(turn++, due);
    }
  };
}
