import type { Change } from '../change';
import type { Edit } from '../edit';
import { isReference } from '../item';
import { LISTINGS, referencesOf, type SideChanges } from './side-changes';

/** Which changes of one side hang together: a change that is not taken takes these with it. */
export type Relations = ReadonlyMap<Change, ReadonlySet<Change>>;

/**
 * A change hangs on the one that adds what it refers to. The removal of a step and what leads its flows past it hang on each
 * other. Rules C69, C70.
 */
export function relationsIn(side: SideChanges): Relations {
  const relations = new Map<Change, Set<Change>>();
  /** Without `needed`, `change` cannot be. */
  const hang = (needed: Change, change: Change) => {
    if (needed === change) return;
    const set = relations.get(needed);
    if (set) set.add(change);
    else relations.set(needed, new Set([change]));
  };
  for (const change of side.changes)
    for (const edit of change.edits)
      for (const address of side.needsOf(edit).added) {
        const adding = side.addedBy.get(address);
        if (adding) hang(adding, change);
      }
  tieRemovals(side, hang);
  return relations;
}

function tieRemovals(side: SideChanges, hang: (needed: Change, change: Change) => void): void {
  if (side.removedBy.size === 0) return;
  for (const change of side.changes)
    for (const edit of change.edits)
      for (const address of lettingGoOf(edit, side)) {
        const removal = side.removedBy.get(address);
        if (!removal) continue;
        hang(change, removal);
        hang(removal, change);
      }
}

/** What an edit no longer refers to or stands in, by address in the parent. */
function* lettingGoOf(edit: Edit, { matching }: SideChanges): Generator<string> {
  const item = matching.old.byAddress.get(edit.at.before ?? '');
  if (!item) return;
  if (edit.kind === 'item' && edit.at.after === undefined) {
    if (item.parent) yield item.parent.address;
    yield* referencesOf(item);
  } else if (edit.kind === 'place') {
    if (edit.before.parent.before !== undefined) yield edit.before.parent.before;
  } else if (edit.kind === 'value' || edit.kind === 'member' || edit.kind === 'list') {
    if (!LISTINGS.has(edit.property) && isReference(item, edit.property)) yield* [edit.before ?? []].flat();
  }
}

/** Everything that hangs on a change, itself included. */
export function hangingOn(change: Change, relations: Relations): Set<Change> {
  const found = new Set([change]);
  for (const one of found) for (const next of relations.get(one) ?? []) found.add(next);
  return found;
}
