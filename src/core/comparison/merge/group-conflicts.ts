import { CHANGE_CLASSES, type Change } from '../change';
import type { Clashes } from './find-clashes';
import type { Conflict } from './merge-result';
import { hangingOn, relationsIn } from './relations';
import type { SideChanges } from './side-changes';

/** Clashes that have to be decided together, each with all that hangs on it: any choice for each gives a whole model. */
export function groupConflicts(ours: SideChanges, theirs: SideChanges, { clashes }: Clashes): Conflict[] {
  const relations = [relationsIn(ours), relationsIn(theirs)] as const;
  const groups = new Groups();
  for (const [mine, other] of clashes) {
    groups.join(mine, other);
    for (const one of hangingOn(mine, relations[0])) groups.join(mine, one);
    for (const one of hangingOn(other, relations[1])) groups.join(other, one);
  }
  const mineFirst = new Set(ours.changes);
  const conflicts = groups.all().map((changes) => {
    const [mine, others] = [
      changes.filter((one) => mineFirst.has(one)),
      changes.filter((one) => !mineFirst.has(one)),
    ];
    return conflictOf(mine, others, clashes);
  });
  return conflicts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function conflictOf(ours: Change[], theirs: Change[], clashes: Clashes['clashes']): Conflict {
  const all = [...ours, ...theirs];
  const about = clashes.filter(([mine]) => ours.includes(mine)).flat();
  const elementIds = [...new Set(about.flatMap(({ element }) => element.before?.id ?? []))].sort();
  const element = about.map((change) => change.element.before).find((state) => state?.id === elementIds[0]);
  const keys = all.map(({ element: { before, after }, property }) => `${(before ?? after)!.id} ${property}`);
  return {
    id: [...new Set(keys)].sort().join(', '),
    class: CHANGE_CLASSES.find((of) => all.some((change) => change.class === of))!,
    ...(element && { element }),
    elementIds,
    ours,
    theirs,
  };
}

/** Changes that belong together, by union and find. */
class Groups {
  private readonly parents = new Map<Change, Change>();

  join(a: Change, b: Change): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one !== other) this.parents.set(one, other);
  }

  all(): Change[][] {
    const groups = new Map<Change, Change[]>();
    for (const change of this.parents.keys()) {
      const root = this.find(change);
      groups.set(root, [...(groups.get(root) ?? []), change]);
    }
    return [...groups.values()];
  }

  private find(change: Change): Change {
    if (!this.parents.has(change)) this.parents.set(change, change);
    let at = change;
    for (let up = this.parents.get(at)!; up !== at; up = this.parents.get(at)!) at = up;
    return at;
  }
}
