import { proxy } from 'comlink';
import type { CheckedFiles } from '../../../core/release/ReleaseFacts';
import type { LibraryTree } from '../../../repository/Repository';
import { createModelWorker } from '../../work/getModelWorker';

export interface CheckProgress {
  done: number;
  total: number;
  path: string;
}

export type CheckState =
  | { phase: 'running'; progress?: CheckProgress }
  | { phase: 'done'; checked: CheckedFiles }
  | { phase: 'stopped' }
  | { phase: 'failed'; message: string };

type Work = (
  tree: LibraryTree,
  progress: (progress: CheckProgress) => void,
) => { result: Promise<CheckedFiles>; end: () => void };

/**
 * Runs all checks over libraries, one at a time, each in a worker of its own that can be ended. What was found for a set of files is
 * kept by their seal: the same files are checked once in the life of a window.
 */
export class LibraryChecker {
  private readonly states = new Map<string, CheckState>();
  private readonly listeners = new Set<() => void>();
  private running?: { seal: string; end: () => void };

  constructor(private readonly work: Work = inWorker) {}

  stateOf = (seal: string | undefined): CheckState | undefined =>
    seal === undefined ? undefined : this.states.get(seal);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins unless these files are being checked or have been. Other files that are being checked give way. */
  run(seal: string, tree: LibraryTree): void {
    const phase = this.states.get(seal)?.phase;
    if (phase === 'running' || phase === 'done') return;
    this.stop();
    const isCurrent = () => this.running?.seal === seal;
    const tell = (progress: CheckProgress) => {
      if (isCurrent()) this.set(seal, { phase: 'running', progress });
    };
    const { result, end } = this.work(tree, tell);
    this.running = { seal, end };
    this.set(seal, { phase: 'running' });
    const settle = (state: CheckState) => {
      if (!isCurrent()) return;
      delete this.running;
      end();
      this.set(seal, state);
    };
    result.then(
      (checked) => settle({ phase: 'done', checked }),
      (fault: unknown) =>
        settle({ phase: 'failed', message: fault instanceof Error ? fault.message : String(fault) }),
    );
  }

  stop(): void {
    if (!this.running) return;
    const { seal, end } = this.running;
    delete this.running;
    end();
    this.set(seal, { phase: 'stopped' });
  }

  private set(seal: string, state: CheckState): void {
    this.states.set(seal, state);
    for (const listener of this.listeners) listener();
  }
}

function inWorker(tree: LibraryTree, progress: (progress: CheckProgress) => void) {
  const { api, end } = createModelWorker();
  const tell = (done: number, total: number, path: string) => progress({ done, total, path });
  return { result: api.checkLibrary(tree, proxy(tell)), end };
}

/** The one of this window. */
export const libraryChecker = new LibraryChecker();
