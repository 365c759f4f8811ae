import type { Problem } from '../../../core/problem';
import type { JournalEntry, Result } from '../../../repository/Repository';

/** What the modeller did since the last write. */
export type DraftEntry = Pick<JournalEntry, 'command' | 'elementIds'>;

export type SaveStatus =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** The newest state is not in the store; `problem` says why and the next command tries again. */
  | { kind: 'failed'; problem: Problem };

export interface DraftSaverOptions {
  /** The whole state as text, taken when a write begins, so that it is never older than the entry. */
  text: () => Promise<string>;
  write: (text: string, entry: DraftEntry) => Promise<Result<void>>;
  onStatus: (status: SaveStatus) => void;
}

/**
 * Writes the draft after every command, at once: at most one write is in flight, and what happened meanwhile
 * follows in the next, with its commands in one journal entry. There is no waiting that a killed tab could lose.
 */
export class DraftSaver {
  private waiting: DraftEntry | undefined;
  private writing: Promise<void> | undefined;
  private current: SaveStatus = { kind: 'saved' };

  constructor(private readonly options: DraftSaverOptions) {}

  /** Call after each command. */
  noteChange(entry: DraftEntry): void {
    this.waiting = joined(this.waiting, entry);
    this.writing ??= this.writeAll();
  }

  /** Settles when nothing is waiting and nothing is in flight; true when the newest state is in the store. */
  async settled(): Promise<boolean> {
    while (this.writing !== undefined) await this.writing;
    return this.current.kind === 'saved';
  }

  /**
   * Runs a task that moves the ground under the draft, such as saving a revision, while no draft is being
   * written; commands that come meanwhile are written after it.
   */
  async whilePaused<T>(task: () => Promise<T>): Promise<T> {
    while (this.writing !== undefined) await this.writing;
    const result = task();
    this.writing = result.then(noop, noop).then(() => this.writeAll());
    return result;
  }

  /** Tries a failed write again. */
  retry(): void {
    if (this.waiting !== undefined) this.writing ??= this.writeAll();
  }

  status(): SaveStatus {
    return this.current;
  }

  private async writeAll(): Promise<void> {
    let failure: Problem | undefined;
    while (this.waiting !== undefined && failure === undefined) {
      const entry = this.waiting;
      this.waiting = undefined;
      this.report({ kind: 'saving' });
      failure = await this.writeOne(entry);
      if (failure !== undefined) this.waiting = joined(entry, this.waiting);
    }
    this.writing = undefined;
    this.report(failure === undefined ? { kind: 'saved' } : { kind: 'failed', problem: failure });
  }

  private async writeOne(entry: DraftEntry): Promise<Problem | undefined> {
    try {
      const result = await this.options.write(await this.options.text(), entry);
      return result.ok ? undefined : (result.problems[0] ?? writeFailed('no reason was given'));
    } catch (fault) {
      return writeFailed(fault instanceof Error ? fault.message : String(fault));
    }
  }

  private report(status: SaveStatus): void {
    this.current = status;
    this.options.onStatus(status);
  }
}

const noop = (): void => undefined;

/** Two entries as one: what was done, in order, and every element it touched once. */
function joined(first: DraftEntry | undefined, second: DraftEntry | undefined): DraftEntry {
  if (first === undefined || second === undefined) return first ?? second ?? { command: '', elementIds: [] };
  return {
    command: `${first.command} ${second.command}`,
    elementIds: [...new Set([...first.elementIds, ...second.elementIds])],
  };
}

const writeFailed = (why: string): Problem => ({
  code: 'STORE-DRAFT-FAILED',
  severity: 'error',
  where: {},
  message: `The last change could not be saved in this browser: ${why}.`,
  remedy: 'Download the file to be safe, free some space, then try again.',
});
