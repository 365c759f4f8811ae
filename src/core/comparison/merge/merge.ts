import type { Change } from '../change';
import { readItems } from '../read-items';
import { combine } from './combine';
import { findClashes } from './find-clashes';
import { groupConflicts } from './group-conflicts';
import type { Merge, Merger } from './merge-result';
import { SideChanges } from './side-changes';

/**
 * Merges two revisions that have a common parent. What only one side changed, and what both changed alike, is in the merged
 * file; where the two cannot both be there is a conflict, and the file has the side that is chosen. Whatever is chosen, no
 * reference leads to what is not there. Rules C60 to C73.
 *
 * Cost: two comparisons, and a step for each element of the three files.
 *
 * @param choices by `Conflict.id`; `ours` where nothing is chosen
 * @throws SyntaxError for text that is no BPMN file
 */
export function merge(
  base: string,
  ours: string,
  theirs: string,
  choices: ReadonlyMap<string, Merger> = new Map(),
): Merge {
  const parent = readItems(base);
  const [mine, others] = [
    new SideChanges(parent, readItems(ours)),
    new SideChanges(parent, readItems(theirs)),
  ];
  const clashes = findClashes(parent, mine, others);
  const conflicts = groupConflicts(mine, others, clashes);
  const refused = new Set<Change>();
  for (const conflict of conflicts) {
    const chosen = choices.get(conflict.id) ?? 'ours';
    for (const change of chosen === 'ours' ? conflict.theirs : conflict.ours) refused.add(change);
  }
  const taken = (side: SideChanges) => ({
    side,
    changes: side.changes.filter((change) => !refused.has(change)),
  });
  const removals = new Set(
    [mine, others].flatMap((side) => [...side.removedBy.values()].filter((one) => !refused.has(one))),
  );
  const moot = [
    ...mine.changes.map((change) => ({ by: 'ours' as const, change })),
    ...others.changes.map((change) => ({ by: 'theirs' as const, change })),
  ].filter(({ change }) => clashes.moot.has(change) && !refused.has(change) && removals.size > 0);
  const apart = new Set([
    ...conflicts.flatMap((one) => [...one.ours, ...one.theirs]),
    ...moot.map(({ change }) => change),
  ]);
  const alone = aloneOf(mine, others, apart);
  return { text: combine(parent, taken(mine), taken(others)), conflicts, alone, moot };
}

function aloneOf(ours: SideChanges, theirs: SideChanges, apart: ReadonlySet<Change>): Merge['alone'] {
  const made = (change: Change) => JSON.stringify(change.edits);
  const known = new Set(ours.changes.map(made));
  return [
    ...ours.changes.map((change) => ({ by: 'ours' as const, change })),
    ...theirs.changes
      .filter((one) => !known.has(made(one)))
      .map((change) => ({ by: 'theirs' as const, change })),
  ].filter(({ change }) => !apart.has(change));
}
