import { Worker } from 'node:worker_threads';
import type { ProcessFacts } from '../../publish/site/facts/process-facts';
import { BadUse } from '../BadUse';
import type { BuildTask, MadeProcess, Maker, ProcessText, SiteStart } from './ProcessMaker';

const COMMAND = new URL('../../../bin/bam.mjs', import.meta.url);

/** What a thread is asked. */
export interface Question {
  id: number;
  verb: keyof Maker;
  argument: unknown;
}

/** What it answers: one of the three. */
export interface Answer {
  id: number;
  result?: unknown;
  badUse?: string;
  error?: unknown;
}

/** A `ProcessMaker` in a thread of its own. */
export class MakerThread implements Maker {
  private readonly thread = new Worker(COMMAND, { workerData: { entry: 'site-thread' } });
  private readonly waiting = new Map<number, (answer: Omit<Answer, 'id'>) => void>();
  private asked = 0;
  private ended: unknown;

  constructor() {
    this.thread.on('message', ({ id, ...answer }: Answer) => {
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
    });
    this.thread.on('error', (error) => this.fail(error));
    this.thread.on('exit', () => this.fail(new Error('A thread ended before its work.')));
  }

  facts(source: ProcessText): Promise<ProcessFacts> {
    return this.ask('facts', source) as Promise<ProcessFacts>;
  }

  begin(start: SiteStart): Promise<void> {
    return this.ask('begin', start) as Promise<void>;
  }

  build(task: BuildTask): Promise<MadeProcess> {
    return this.ask('build', task) as Promise<MadeProcess>;
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }

  private ask(verb: keyof Maker, argument: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.ended !== undefined) {
        reject(this.ended as Error);
        return;
      }
      const id = this.asked++;
      this.waiting.set(id, ({ result, badUse, error }) => {
        if (badUse !== undefined) reject(new BadUse(badUse));
        else if (error !== undefined) reject(error as Error);
        else resolve(result);
      });
      this.thread.postMessage({ id, verb, argument } satisfies Question);
    });
  }

  private fail(error: unknown): void {
    this.ended ??= error;
    for (const settle of this.waiting.values()) settle({ error: this.ended });
    this.waiting.clear();
  }
}
