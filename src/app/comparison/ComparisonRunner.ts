import type { Remote } from 'comlink';
import type { ModelApi } from '../work/ModelApi';

interface OwnWorker {
  api: Remote<ModelApi>;
  end: () => void;
}

/**
 * Runs one piece of work at a time in a worker of its own. A newer piece, or `cancel`, ends the worker with whatever it was
 * busy with: nothing outdated is waited for, and a file that makes a comparison hang does no harm.
 */
export class ComparisonRunner {
  private worker: OwnWorker | undefined;
  /** Ends the waiting for the piece that is being worked on. */
  private giveUp: (() => void) | undefined;

  constructor(private readonly start: () => OwnWorker) {}

  /** @returns undefined where newer work came, or somebody cancelled */
  async run<T>(work: (api: Remote<ModelApi>) => Promise<T>): Promise<T | undefined> {
    if (this.giveUp) this.cancel();
    this.worker ??= this.start();
    const { api } = this.worker;
    let isOutdated = false;
    const givenUp = new Promise<undefined>((resolve) => {
      this.giveUp = () => {
        isOutdated = true;
        resolve(undefined);
      };
    });
    const own = this.giveUp;
    try {
      // A worker that was ended never answers: its promise is left behind.
      const result = await Promise.race([work(api), givenUp]);
      return isOutdated ? undefined : result;
    } finally {
      if (this.giveUp === own) this.giveUp = undefined;
    }
  }

  cancel(): void {
    this.worker?.end();
    this.worker = undefined;
    this.giveUp?.();
    this.giveUp = undefined;
  }
}
