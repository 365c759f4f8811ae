import { faultIn, faultOf, type Fault } from './keeper';
import { BLANK, readNotes, withOthers, type Notes } from './notes';

/** Why a browser does not keep what is written; `apart` where it keeps it, but for this page alone. */
export type Trouble = Fault | 'apart';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

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
    private storage: () => Store,
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

  /** Keeps the notes in another store from now on, and moves there what the one before holds and this one does not. */
  use(store: Store): void {
    const before = this.notes;
    const old = this.storage;
    this.storage = () => store;
    this.memory = undefined;
    this.trouble = undefined;
    if (JSON.stringify(before) !== JSON.stringify(this.stored())) {
      try {
        old().setItem(this.key, JSON.stringify(BLANK));
      } catch {
        // It kept nothing.
      }
      this.change((notes) => withOthers(notes, before));
    }
    this.tell();
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
