import type { Edit, ItemEdit, OrderEdit, Ref } from './edit';
import type { Item } from './item';
import { writeItems } from './write-items';

/** An element of a file that is being put together. */
export interface DraftItem {
  name: string;
  slot: string;
  parent: DraftItem | undefined;
  isGone: boolean;
  values: Map<string, string>;
  lists: Map<string, string[]>;
  children: DraftItem[];
}

/** Elements that edits have made, by their address in the file that the edits lead to. */
export type Made = Map<string, DraftItem>;

/** A copy of a file that edits change. */
export class DraftTree {
  readonly root: DraftItem;
  private readonly old = new Map<string, DraftItem>();

  constructor(root: Item) {
    this.root = this.draftOf(root, undefined);
  }

  text(): string {
    return writeItems(this.root);
  }

  /** @param address in the file that the tree began as */
  at(address: string): DraftItem | undefined {
    return this.old.get(address);
  }

  /**
   * @param made what is there already of what the edits speak of; what they add is put into it
   * @throws RangeError where an edit does not fit the file
   */
  apply(edits: readonly Edit[], made: Made = new Map()): void {
    const touched = new Set<DraftItem>();
    const added = edits.filter(
      (edit): edit is ItemEdit => edit.kind === 'item' && edit.at.before === undefined,
    );
    for (const edit of added) made.set(edit.at.after!, draftOfNew(edit));
    for (const { at, parent } of added) put(this.find(at, made), this.find(parent, made));
    for (const edit of edits) this.applyOne(edit, made, touched);
    for (const parent of touched)
      parent.children = parent.children.filter((child) => child.parent === parent && !child.isGone);
    for (const edit of edits) if (edit.kind === 'order') this.arrange(edit, made);
  }

  private applyOne(edit: Edit, made: Made, touched: Set<DraftItem>): void {
    const item = this.find(edit.at, made);
    switch (edit.kind) {
      case 'item':
        if (edit.at.after !== undefined) return;
        item.isGone = true;
        touched.add(item.parent!);
        return;
      case 'place': {
        const parent = this.find(edit.after.parent, made);
        item.slot = edit.after.slot;
        if (item.parent === parent) return;
        touched.add(item.parent!);
        put(item, parent);
        return;
      }
      case 'name':
        item.name = edit.after;
        return;
      case 'value':
        if (edit.after === undefined) item.values.delete(edit.property);
        else item.values.set(edit.property, edit.after);
        return;
      case 'member':
        replaceMember(item.lists, edit.property, edit.before, edit.after);
        return;
      case 'list':
        setList(item.lists, edit.property, edit.after);
    }
  }

  private find({ before, after }: Ref, made: Made): DraftItem {
    const draft = before === undefined ? made.get(after ?? '') : this.old.get(before);
    if (!draft) throw new RangeError(`These changes do not fit the file: it has no ${before ?? after}.`);
    return draft;
  }

  private arrange({ at, slot, after }: OrderEdit, made: Made): void {
    if (at.after === undefined) return;
    const order = after.map((ref) => this.find(ref, made));
    arrange(this.find(at, made), slot, order);
  }

  private draftOf(item: Item, parent: DraftItem | undefined): DraftItem {
    const { name, slot, values, lists } = item;
    const draft: DraftItem = {
      name,
      slot,
      parent,
      isGone: false,
      values: new Map(values),
      lists: new Map([...lists].map(([key, list]) => [key, [...list]])),
      children: [],
    };
    draft.children = item.children.map((child) => this.draftOf(child, draft));
    this.old.set(item.address, draft);
    return draft;
  }
}

function draftOfNew({ name, slot, values, lists }: ItemEdit): DraftItem {
  return {
    name,
    slot,
    parent: undefined,
    isGone: false,
    values: new Map(Object.entries(values)),
    lists: new Map(Object.entries(lists).map(([key, list]) => [key, [...list]])),
    children: [],
  };
}

function put(draft: DraftItem, parent: DraftItem): void {
  draft.parent = parent;
  parent.children.push(draft);
}

/** Puts the children in one slot into an order; what the order does not name comes last. */
export function arrange(parent: DraftItem, slot: string, order: readonly DraftItem[]): void {
  const places = new Map(order.map((item, i) => [item, i]));
  const placeOf = (child: DraftItem) => places.get(child) ?? Number.MAX_SAFE_INTEGER;
  const inSlot = parent.children.filter((child) => child.slot === slot);
  inSlot.sort((a, b) => placeOf(a) - placeOf(b));
  parent.children = [...parent.children.filter((child) => child.slot !== slot), ...inSlot];
}

export function setList(lists: Map<string, string[]>, property: string, list: readonly string[]): void {
  if (list.length === 0) lists.delete(property);
  else lists.set(property, [...list]);
}

function replaceMember(
  lists: Map<string, string[]>,
  property: string,
  before: string | undefined,
  after: string | undefined,
): void {
  const list = [...(lists.get(property) ?? [])];
  const at = before === undefined ? -1 : list.indexOf(before);
  if (before !== undefined && at < 0)
    throw new RangeError(`These changes do not fit the file: ${property} does not hold ${before}.`);
  if (at >= 0) list.splice(at, 1);
  if (after !== undefined) list.push(after);
  setList(lists, property, list);
}
