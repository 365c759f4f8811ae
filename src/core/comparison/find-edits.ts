import { isSet } from '../bpmn/canonical-order';
import type { Edit, ItemEdit, Ref } from './edit';
import { plainKey, type Item } from './item';
import type { Matching } from './matching';

/** Every difference between two matched files. Cost grows with the number of elements. */
export function findEdits(matching: Matching): Edit[] {
  const { old, now } = matching;
  const edits: Edit[] = [];
  for (const item of old.byAddress.values()) {
    const other = matching.after.get(item);
    if (other) pairEdits(item, other, matching, edits);
    else edits.push(...oneSidedEdits(item, 'before', matching), ...orderEdits(item, undefined, matching));
  }
  for (const item of now.byAddress.values())
    if (!matching.before.has(item))
      edits.push(...oneSidedEdits(item, 'after', matching), ...orderEdits(undefined, item, matching));
  return edits;
}

function refOf(item: Item, { before, after }: Matching): Ref {
  const [was, is] = [before.get(item), after.get(item)];
  if (was) return { before: was.address, after: item.address };
  return is ? { before: item.address, after: is.address } : { before: item.address };
}

const refOn = (item: Item, side: 'before' | 'after', matching: Matching): Ref =>
  matching.before.has(item) || matching.after.has(item) ? refOf(item, matching) : { [side]: item.address };

/** What a lane lists is told member by member, also where the lane is new or gone: each is a step that moves. */
const TOLD_BY_MEMBER = '<bpmn:flowNodeRef>';

function oneSidedEdits(item: Item, side: 'before' | 'after', matching: Matching): Edit[] {
  const at: Ref = { [side]: item.address };
  const lists = [...item.lists].filter(([key]) => key !== TOLD_BY_MEMBER);
  const own: ItemEdit = {
    kind: 'item',
    at,
    parent: refOn(item.parent!, side, matching),
    slot: item.slot,
    name: item.name,
    values: Object.fromEntries(item.values),
    lists: Object.fromEntries(lists.map(([key, list]) => [key, [...list]])),
  };
  const members = item.lists.get(TOLD_BY_MEMBER) ?? [];
  return [
    own,
    ...members.map((member): Edit => ({ kind: 'member', at, property: TOLD_BY_MEMBER, [side]: member })),
  ];
}

function pairEdits(before: Item, after: Item, matching: Matching, edits: Edit[]): void {
  const at: Ref = { before: before.address, after: after.address };
  if (before.name !== after.name) edits.push({ kind: 'name', at, before: before.name, after: after.name });
  const hasMoved =
    before.parent && (before.slot !== after.slot || matching.after.get(before.parent) !== after.parent);
  if (hasMoved)
    edits.push({
      kind: 'place',
      at,
      before: { parent: refOn(before.parent!, 'before', matching), slot: before.slot },
      after: { parent: refOn(after.parent!, 'after', matching), slot: after.slot },
    });
  for (const property of keysOf(before.values, after.values)) {
    const [was, is] = [before.values.get(property), after.values.get(property)];
    if (was !== is) edits.push({ kind: 'value', at, property, ...sides(was, is) });
  }
  for (const property of keysOf(before.lists, after.lists)) {
    const [was, is] = [before.lists.get(property) ?? [], after.lists.get(property) ?? []];
    if (was.length === is.length && was.every((value, i) => value === is[i])) continue;
    if (isSet(plainKey(property))) edits.push(...memberEdits(at, property, was, is, matching));
    else edits.push({ kind: 'list', at, property, before: [...was], after: [...is] });
  }
  edits.push(...orderEdits(before, after, matching));
}

/** A member that only has another id now is one edit, not two. */
function memberEdits(at: Ref, property: string, was: string[], is: string[], matching: Matching): Edit[] {
  const gone = without(was, is);
  const come = without(is, was);
  const edits: Edit[] = [];
  for (const before of gone) {
    const i = come.findIndex((after) => matching.isSame(before, after));
    const [after] = i < 0 ? [] : come.splice(i, 1);
    edits.push({ kind: 'member', at, property, ...sides(before, after) });
  }
  for (const after of come) edits.push({ kind: 'member', at, property, after });
  return edits;
}

/** What one list has and the other has not, each as often as it is there more. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of other) counts.set(value, (counts.get(value) ?? 0) + 1);
  return list.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}

function orderEdits(before: Item | undefined, after: Item | undefined, matching: Matching): Edit[] {
  const [was, is] = [bySlot(before), bySlot(after)];
  if (was.size === 0 && is.size === 0) return [];
  const at: Ref = { ...(before && { before: before.address }), ...(after && { after: after.address }) };
  const edits: Edit[] = [];
  for (const slot of keysOf(was, is)) {
    const [old, now] = [was.get(slot) ?? [], is.get(slot) ?? []];
    const isKept = old.length === now.length && old.every((item, i) => matching.after.get(item) === now[i]);
    if (isKept || Math.max(old.length, now.length) < 2) continue;
    edits.push({
      kind: 'order',
      at,
      slot,
      before: old.map((item) => refOn(item, 'before', matching)),
      after: now.map((item) => refOn(item, 'after', matching)),
    });
  }
  return edits;
}

/** The children whose order counts. */
function bySlot(item: Item | undefined): Map<string, Item[]> {
  const slots = new Map<string, Item[]>();
  for (const child of item?.children ?? []) {
    if (isSet(child.slot)) continue;
    const children = slots.get(child.slot);
    if (children) children.push(child);
    else slots.set(child.slot, [child]);
  }
  return slots;
}

const keysOf = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].sort();

const sides = (before: string | undefined, after: string | undefined) => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
