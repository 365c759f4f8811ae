import { parentPort } from 'node:worker_threads';
import { BadUse } from './BadUse';
import type { Answer, Question } from './site/MakerThread';
import { ProcessMaker } from './site/ProcessMaker';

/** What `bin/bam.mjs` runs in a thread: its part of a `bam publish`. */
export function runThread(): void {
  const maker = new ProcessMaker();
  parentPort!.on('message', async ({ id, verb, argument }: Question) => {
    const answer = (rest: Omit<Answer, 'id'>) => parentPort!.postMessage({ id, ...rest });
    try {
      answer({ result: await maker[verb](argument as never) });
    } catch (error) {
      answer(error instanceof BadUse ? { badUse: error.message } : { error });
    }
  });
}
