import type { Change } from '../change';
import type { Edit, ItemEdit } from '../edit';
import type { Items } from '../item';
import { LISTINGS, type SideChanges } from './side-changes';

/** Two changes that cannot both be, one of each side. */
export type Clash = readonly [ours: Change, theirs: Change];

export interface Clashes {
  clashes: Clash[];
  /** Changes of drawing on what the other side removed. */
  moot: Set<Change>;
}

/** Finds what of the two sides cannot be together. Rules C62 to C68. Cost grows with the number of changes. */
export function findClashes(parent: Items, ours: SideChanges, theirs: SideChanges): Clashes {
  const found: Clashes = { clashes: [], moot: new Set() };
  const agreed = agreedOn(ours, theirs);
  meetAtCells(parent, ours, theirs, agreed, found);
  meetRemovals(ours, theirs, agreed, (mine, other) => found.clashes.push([mine, other]), found.moot);
  meetRemovals(theirs, ours, agreed, (mine, other) => found.clashes.push([other, mine]), found.moot);
  return found;
}

/** Edits that both made alike: no conflict, whatever they are. */
export function agreedOn(ours: SideChanges, theirs: SideChanges): Set<Edit> {
  const byText = new Map<string, Edit>();
  for (const { edits } of ours.changes) for (const edit of edits) byText.set(textOf(edit), edit);
  const agreed = new Set<Edit>();
  for (const { edits } of theirs.changes)
    for (const edit of edits) {
      const twin = byText.get(textOf(edit));
      if (twin) agreed.add(edit).add(twin);
    }
  return agreed;
}

const textOf = (edit: Edit) => JSON.stringify(edit);

function meetAtCells(
  parent: Items,
  ours: SideChanges,
  theirs: SideChanges,
  agreed: ReadonlySet<Edit>,
  { clashes }: Clashes,
): void {
  const cells = new Map<string, Change[]>();
  for (const change of ours.changes)
    for (const key of cellsOf(parent, change, agreed)) cells.set(key, [...(cells.get(key) ?? []), change]);
  for (const change of theirs.changes)
    for (const key of cellsOf(parent, change, agreed))
      for (const other of cells.get(key) ?? []) clashes.push([other, change]);
  meetInMoves(ours, theirs, clashes);
}

/** What only one of two changes can decide. */
function* cellsOf(parent: Items, change: Change, agreed: ReadonlySet<Edit>): Generator<string> {
  const { property, element, edits } = change;
  const left = edits.filter((edit) => !agreed.has(edit));
  if (left.length === 0) return;
  if (WHERE.has(property) && element.before) yield `where ${element.before.id}`;
  for (const edit of left) {
    if (edit.kind === 'value' || edit.kind === 'name' || edit.kind === 'place')
      yield `${edit.kind} ${edit.at.before} ${edit.kind === 'value' ? edit.property : ''}`;
    else if (edit.kind === 'list' && !LISTINGS.has(edit.property))
      yield `list ${edit.at.before} ${edit.property}`;
    else if (edit.kind === 'item' && edit.at.after !== undefined) yield* cellsOfNew(parent, edit);
  }
}

/** A step is in one lane, pool and sub-process. */
const WHERE = new Set(['lane', 'pool', 'place']);

function* cellsOfNew(parent: Items, { at, parent: holder, slot, values, name }: ItemEdit): Generator<string> {
  if (values['id'] !== undefined) yield `new ${values['id']}`;
  const item = parent.byAddress.get(holder.before ?? '');
  if (!item) return;
  const isSingle =
    item.rule.child(name, values['xsi:type'])?.isMany === false || at.after?.endsWith(`/${slot}`);
  if (isSingle) yield `one ${holder.before} ${slot}`;
  // One layer says one thing of a step, one override one property, one trace one step.
  if (name.startsWith('bam:'))
    yield `said ${holder.before} ${name} ${values['layer'] ?? ''} ${values['property'] ?? ''} ${values['of'] ?? ''}`;
  if (slot === 'planeElement') yield `drawn ${holder.before} ${values['bpmnElement'] ?? ''}`;
}

/** One moved A into B, the other B into A. */
function meetInMoves(ours: SideChanges, theirs: SideChanges, clashes: Clash[]): void {
  const moves = ({ changes }: SideChanges) =>
    changes.flatMap((change) =>
      change.edits.flatMap((edit) =>
        edit.kind === 'place' && edit.after.parent.before !== undefined ? [{ change, edit }] : [],
      ),
    );
  const theirMoves = moves(theirs);
  if (theirMoves.length === 0) return;
  const { old } = ours.matching;
  const isIn = (inner: string, outer: string) => {
    for (let at = old.byAddress.get(inner); at; at = at.parent) if (at.address === outer) return true;
    return false;
  };
  for (const mine of moves(ours))
    for (const other of theirMoves) {
      const [into, otherInto] = [mine.edit.after.parent.before!, other.edit.after.parent.before!];
      if (isIn(into, other.edit.at.before!) && isIn(otherInto, mine.edit.at.before!))
        clashes.push([mine.change, other.change]);
    }
}

/** What one side removes and the other changes, moves something into or refers to. */
function meetRemovals(
  removing: SideChanges,
  needing: SideChanges,
  agreed: ReadonlySet<Edit>,
  clash: (removal: Change, other: Change) => void,
  moot: Set<Change>,
): void {
  for (const change of needing.changes) {
    for (const edit of change.edits) {
      if (agreed.has(edit) || isListing(edit)) continue;
      for (const address of needing.needsOf(edit).parent) {
        const removal = removing.removedBy.get(address);
        if (!removal) continue;
        if (change.class === 'layout') moot.add(change);
        else clash(removal, change);
      }
    }
  }
}

const isListing = (edit: Edit) =>
  ((edit.kind === 'list' || edit.kind === 'member') && LISTINGS.has(edit.property)) || edit.kind === 'order';
