import type { Change, ChangeClass } from './change';
import type { Edit } from './edit';
import type { Item } from './item';
import type { Matching } from './matching';
import { Side } from './side';

/** An element on both sides, or on one. */
export interface Pair {
  before?: Item | undefined;
  after?: Item | undefined;
}

export type Draft = Omit<Change, 'sentence'>;

/** The changes of one comparison while they are put together: edits that are one thing to people meet in one draft. */
export class Drafts {
  readonly old: Side;
  readonly now: Side;
  private readonly drafts = new Map<string, Draft>();
  private readonly whole = new Map<Item, Draft>();
  /** Drafts by the flow that they add, take away, lead elsewhere or rename. */
  private readonly ofFlow = new Map<Item, Draft>();
  /** Drafts by the property of a parent in which they change who is there. */
  private readonly ofSlot = new Map<string, Draft>();

  constructor(readonly matching: Matching) {
    this.old = new Side(matching.old);
    this.now = new Side(matching.now);
  }

  all(): Draft[] {
    return [...this.drafts.values()];
  }

  pairOf(item: Item): Pair {
    const before = this.matching.before.get(item);
    if (before) return { before, after: item };
    const after = this.matching.after.get(item);
    if (after) return { before: item, after };
    return this.old.items.byAddress.get(item.address) === item ? { before: item } : { after: item };
  }

  isWhole(item: Item): boolean {
    return !this.matching.before.has(item) && !this.matching.after.has(item);
  }

  /** The step, flow, lane ... that a change of an item is reported on. */
  subjectOf({ before, after }: Pair): Pair {
    const was = before && this.pairOf(this.old.subjectOf(before));
    const is = after && this.pairOf(this.now.subjectOf(after));
    if (!was || !is || was.after === is.after) return (is ?? was)!;
    // A part or a shape that passed from one thing to another: told on what is there on both sides, else on the first by id.
    const [first, second] = [was, is].sort((a, b) => (addressesOf(a) < addressesOf(b) ? -1 : 1)) as [
      Pair,
      Pair,
    ];
    return second.before && second.after && !(first.before && first.after) ? second : first;
  }

  /** The change that says that an element was added or removed. */
  wholeOf(item: Item, natural: ChangeClass, layer: string | undefined): Draft {
    let draft = this.whole.get(item);
    if (!draft) {
      draft = this.draft({ subject: this.pairOf(item), natural, layer, property: '' });
      this.whole.set(item, draft);
      this.ofFlow.set(item, draft);
    }
    return draft;
  }

  /** The change of one property of an element, made when it is first asked for. */
  draft(about: {
    subject: Pair;
    natural: ChangeClass;
    layer: string | undefined;
    property: string;
    /** Tells several parts with the same property apart. */
    part?: string;
  }): Draft {
    const { subject, natural, layer, property, part = '' } = about;
    const { before, after } = subject;
    const isOfLayer = layer !== undefined && natural !== 'layout';
    const key = [before?.address, after?.address, natural, layer, property, part].join('\n');
    let draft = this.drafts.get(key);
    if (!draft) {
      draft = {
        class: isOfLayer ? 'variation' : natural,
        nature: natural,
        kind: before && after ? 'changed' : before ? 'removed' : 'added',
        element: {
          ...(before && { before: this.old.stateOf(before) }),
          ...(after && { after: this.now.stateOf(after) }),
        },
        property,
        ...(isOfLayer && { layer }),
        edits: [],
      };
      this.drafts.set(key, draft);
    }
    return draft;
  }

  /** Both, where an element passed from one layer to another. */
  layerOf({ before, after }: Pair): string | undefined {
    const layers = [before && this.old.layerOf(before), after && this.now.layerOf(after)];
    return layers[0] === layers[1] ? layers[0] : layers.filter(Boolean).sort().join(', ');
  }

  noteFlow({ before, after }: Pair, draft: Draft): void {
    for (const item of [before, after]) if (item && !this.ofFlow.has(item)) this.ofFlow.set(item, draft);
  }

  flowDraft(item: Item | undefined): Draft | undefined {
    return item && this.ofFlow.get(item);
  }

  noteSlot(edit: Edit, draft: Draft): void {
    const places = edit.kind === 'item' ? [edit] : edit.kind === 'place' ? [edit.before, edit.after] : [];
    for (const { parent, slot } of places) {
      const key = slotKey(parent, slot);
      const known = this.ofSlot.get(key);
      if (!known || wholeKeyOf(draft) < wholeKeyOf(known)) this.ofSlot.set(key, draft);
    }
  }

  slotDraft(parent: { before?: string; after?: string }, slot: string): Draft | undefined {
    return this.ofSlot.get(slotKey(parent, slot));
  }
}

/** By which changes are put in order: the same whichever side is called `before`. */
export const keyOf = ({ element: { before, after } }: Pick<Draft, 'element'>): string =>
  [before?.id ?? after!.id, after?.id ?? before!.id].sort().join('\n');

/** The same for one of several changes on an element. */
export const wholeKeyOf = (draft: Draft): string =>
  [keyOf(draft), draft.property, ...[draft.before ?? '', draft.after ?? ''].sort(), draft.layer ?? ''].join(
    '\n',
  );

const addressesOf = ({ before, after }: Pair): string =>
  [(before ?? after)!.address, (after ?? before)!.address].sort().join('\n');

const slotKey = ({ before, after }: { before?: string; after?: string }, slot: string) =>
  [before, after, slot].join('\n');
