/** Text that is being typed and that no command has carried to the diagram yet. */
export interface PendingEdit {
  elementId: string;
  /** Such as `name`, `documentation` or `variation.reason`. */
  field: string;
  value: string;
}

/**
 * Holds what is being typed in synchronous storage, on each keystroke, so that a killed tab loses none of it.
 * An edit is forgotten only after the draft that holds it is in the store: `commit` when a command carries
 * it, `forgetCommitted` when the draft is written. Applying an edit twice does no harm, losing it would.
 *
 * @param storage `localStorage`, or anything like it; where it refuses, typing goes on without the net
 */
export class PendingEdits {
  private readonly storageKey: string;
  private edits: PendingEdit[];
  private readonly committed = new Set<PendingEdit>();

  constructor(
    processKey: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  ) {
    this.storageKey = `bam-pending:${processKey}`;
    this.edits = this.read();
  }

  /** What an earlier tab left behind, oldest first. */
  all(): readonly PendingEdit[] {
    return this.edits;
  }

  note(edit: PendingEdit): void {
    this.edits = [...this.edits.filter((other) => !sameField(other, edit)), edit];
    this.store();
  }

  /** The text went into the diagram; it stays here until the draft is written. */
  commit(elementId: string, field: string): void {
    for (const edit of this.edits) if (sameField(edit, { elementId, field })) this.committed.add(edit);
  }

  /** The text was taken back, with Escape say. */
  cancel(elementId: string, field: string): void {
    this.edits = this.edits.filter((edit) => !sameField(edit, { elementId, field }));
    this.store();
  }

  /** Call when the draft is in the store. */
  forgetCommitted(): void {
    if (this.committed.size === 0) return;
    this.edits = this.edits.filter((edit) => !this.committed.has(edit));
    this.committed.clear();
    this.store();
  }

  private store(): void {
    try {
      if (this.edits.length === 0) this.storage.removeItem(this.storageKey);
      else this.storage.setItem(this.storageKey, JSON.stringify(this.edits));
    } catch {
      // full or forbidden: the draft still saves on commit, and the save status tells of a full store
    }
  }

  private read(): PendingEdit[] {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(this.storageKey) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isPendingEdit) : [];
    } catch {
      return []; // not ours, or forbidden
    }
  }
}

type Field = Pick<PendingEdit, 'elementId' | 'field'>;
const sameField = (a: Field, b: Field): boolean => a.elementId === b.elementId && a.field === b.field;

function isPendingEdit(value: unknown): value is PendingEdit {
  const { elementId, field, value: text } = (value ?? {}) as Record<string, unknown>;
  return typeof elementId === 'string' && typeof field === 'string' && typeof text === 'string';
}
