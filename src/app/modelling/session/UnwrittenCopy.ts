export interface Unwritten {
  base: string;
  sequence: number;
  text: string;
}

/**
 * Holds the state whose write into the store is under way, in synchronous storage, so that a tab that is
 * killed in those milliseconds loses nothing either. Too large a file for it goes without: the store gets it.
 */
export class UnwrittenCopy {
  private readonly storageKey: string;

  /** @param storage `localStorage`, or anything like it */
  constructor(
    processKey: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  ) {
    this.storageKey = `bam-unwritten:${processKey}`;
  }

  hold(state: Unwritten): void {
    try {
      this.storage.setItem(this.storageKey, JSON.stringify(state));
    } catch {
      this.release(); // an older copy must not pass for the newest
    }
  }

  release(): void {
    try {
      this.storage.removeItem(this.storageKey);
    } catch {
      // forbidden: then nothing was held
    }
  }

  /** What a killed tab left, if it is newer than the draft in the store and grew from the same revision. */
  newerThan(base: string, sequence: number): Unwritten | undefined {
    try {
      const held = JSON.parse(this.storage.getItem(this.storageKey) ?? 'null') as Partial<Unwritten> | null;
      const { base: from, sequence: at, text } = held ?? {};
      if (from !== base || typeof at !== 'number' || at <= sequence || typeof text !== 'string')
        return undefined;
      return { base, sequence: at, text };
    } catch {
      return undefined; // not ours, or forbidden
    }
  }
}
