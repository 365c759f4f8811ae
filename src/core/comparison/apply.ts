import type { Edit, ItemEdit, OrderEdit, Ref } from './edit';
import type { Item } from './item';
import { readItems } from './read-items';
import { writeItems } from './write-items';

interface Draft {
  name: string;
  slot: string;
  parent: Draft | undefined;
  isGone: boolean;
  values: Map<string, string>;
  lists: Map<string, string[]>;
  children: Draft[];
}

/**
 * The file that edits make of another. `applyEdits(a, editsOf(compare(a, b)))` is `b` in canonical form; a part of the edits
 * gives a file between the two, which need not be a valid model.
 *
 * @param text the file that the edits were found on
 * @throws RangeError where an edit does not fit the file, as when it was found on another one
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const drafts = new Drafts(readItems(text).root);
  drafts.apply(edits);
  return writeItems(drafts.root);
}

class Drafts {
  readonly root: Draft;
  private readonly old = new Map<string, Draft>();
  private readonly made = new Map<string, Draft>();
  private readonly touched = new Set<Draft>();

  constructor(root: Item) {
    this.root = this.draftOf(root, undefined);
  }

  apply(edits: readonly Edit[]): void {
    const added = edits.filter(
      (edit): edit is ItemEdit => edit.kind === 'item' && edit.at.before === undefined,
    );
    for (const { at, name, slot, values, lists } of added)
      this.made.set(at.after!, {
        name,
        slot,
        parent: undefined,
        isGone: false,
        values: new Map(Object.entries(values)),
        lists: new Map(Object.entries(lists).map(([key, list]) => [key, [...list]])),
        children: [],
      });
    for (const { at, parent } of added) this.put(this.find(at), this.find(parent));
    for (const edit of edits) this.applyOne(edit);
    for (const parent of this.touched)
      parent.children = parent.children.filter((child) => child.parent === parent && !child.isGone);
    for (const edit of edits) if (edit.kind === 'order') this.arrange(edit);
  }

  private applyOne(edit: Edit): void {
    switch (edit.kind) {
      case 'item':
        if (edit.at.after === undefined) this.remove(this.find(edit.at));
        return;
      case 'place':
        this.move(this.find(edit.at), this.find(edit.after.parent), edit.after.slot);
        return;
      case 'name':
        this.find(edit.at).name = edit.after;
        return;
      case 'value':
        setValue(this.find(edit.at).values, edit.property, edit.after);
        return;
      case 'member':
        replaceMember(this.find(edit.at).lists, edit.property, edit.before, edit.after);
        return;
      case 'list':
        setList(this.find(edit.at).lists, edit.property, edit.after);
    }
  }

  private find({ before, after }: Ref): Draft {
    const draft = before === undefined ? this.made.get(after ?? '') : this.old.get(before);
    if (!draft) throw new RangeError(`These changes do not fit the file: it has no ${before ?? after}.`);
    return draft;
  }

  private put(draft: Draft, parent: Draft): void {
    draft.parent = parent;
    parent.children.push(draft);
  }

  private remove(draft: Draft): void {
    draft.isGone = true;
    this.touched.add(draft.parent!);
  }

  private move(draft: Draft, parent: Draft, slot: string): void {
    draft.slot = slot;
    if (draft.parent === parent) return;
    this.touched.add(draft.parent!);
    this.put(draft, parent);
  }

  private arrange({ at, slot, after }: OrderEdit): void {
    if (at.after === undefined) return;
    const places = new Map(after.map((ref, i) => [this.find(ref), i]));
    const placeOf = (child: Draft) => places.get(child) ?? Number.MAX_SAFE_INTEGER;
    const parent = this.find(at);
    const inOrder = parent.children.filter((child) => child.slot === slot);
    inOrder.sort((a, b) => placeOf(a) - placeOf(b));
    parent.children = [...parent.children.filter((child) => child.slot !== slot), ...inOrder];
  }

  private draftOf(item: Item, parent: Draft | undefined): Draft {
    const { name, slot, values, lists } = item;
    const copies = new Map([...lists].map(([key, list]) => [key, [...list]]));
    const draft: Draft = {
      name,
      slot,
      parent,
      isGone: false,
      values: new Map(values),
      lists: copies,
      children: [],
    };
    draft.children = item.children.map((child) => this.draftOf(child, draft));
    this.old.set(item.address, draft);
    return draft;
  }
}

function setValue(values: Map<string, string>, property: string, value: string | undefined): void {
  if (value === undefined) values.delete(property);
  else values.set(property, value);
}

function setList(lists: Map<string, string[]>, property: string, list: string[]): void {
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
