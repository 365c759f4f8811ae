import { BLANK, readNotes, type Notes } from './notes';

/** Why a browser does not keep what is written. */
export type Trouble = 'blocked' | 'full';

/**
 * Where a respondent's notes are kept: in this browser, for this edition. Every tab reads afresh before it writes, so that none
 * undoes what another did. Where the browser keeps nothing they last as long as the page.
 */
export class Notebook {
  trouble: Trouble | undefined;
  private memory: Notes | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly key: string,
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  ) {
    try {
      // Some browsers hand out a store that refuses to be written to.
      const probe = `${key}-probe`;
      this.storage().setItem(probe, '1');
    } catch (error) {
      this.trouble = isFull(error) ? 'full' : 'blocked';
      this.memory = this.stored();
    }
  }

  get notes(): Notes {
    return this.memory ?? this.stored();
  }

  change(edit: (notes: Notes) => Notes): void {
    const next = edit(this.notes);
    if (this.memory) this.memory = next;
    else
      try {
        this.storage().setItem(this.key, JSON.stringify(next));
      } catch (error) {
        this.trouble = isFull(error) ? 'full' : 'blocked';
        this.memory = next;
      }
    this.tell();
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Says that what is kept has changed, here or in another tab. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }

  private stored(): Notes {
    try {
      return readNotes(this.storage().getItem(this.key));
    } catch {
      return BLANK;
    }
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.code === 22);
