import { faultIn, faultOf, type Fault } from './keeper';
import { BLANK, readNotes, withOthers, type Notes } from './notes';

/** Why a browser does not keep what is written; `apart` where it keeps it, but for this page alone. */
export type Trouble = Fault | 'apart';

/** What is set in a browser's own store is there at once; another says when it is. */
type Store = Pick<Storage, 'getItem' | 'setItem'> & { kept?: () => Promise<void> };

/**
 * Where a respondent's notes are kept: in this browser, for this edition. Every tab reads afresh before it writes, so that none
 * undoes what another did. Where the browser keeps nothing they last as long as the page.
 */
export class Notebook {
  trouble: Trouble | undefined;
  private memory: Notes | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(
    readonly key: string,
    private readonly storage: () => Store,
  ) {
    const fault = faultIn(storage);
    if (fault) this.fail(fault);
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
        this.fail(faultOf(error), next);
      }
    this.tell();
  }

  /** Resolves as soon as a page that is opened next would find the last change, or it is said that it would not. */
  kept(): Promise<void> {
    return (this.memory ? undefined : this.storage().kept?.()) ?? Promise.resolve();
  }

  /** The store can keep the notes after all, and takes what was written meanwhile. */
  recover(): void {
    const { memory } = this;
    this.memory = undefined;
    this.trouble = undefined;
    if (memory) this.change((notes) => withOthers(notes, memory));
    else this.tell();
  }

  /** From now on the notes last as long as the page. */
  fail(trouble: Fault, notes = this.stored()): void {
    this.trouble = trouble;
    this.memory ??= notes;
    this.tell();
  }

  /** Says that other pages of the pack will not see what is written here. */
  keepsApart(): void {
    this.trouble ??= 'apart';
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
