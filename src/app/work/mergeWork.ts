import { readBpmn } from '../../core/bpmn/read';
import { compare } from '../../core/comparison/compare';
import type { Conflict, Merger } from '../../core/comparison/merge/merge-result';
import { merge } from '../../core/comparison/merge/merge';
import { seen } from './compareSides';
import { Drawings } from './Drawings';
import type { Distances, SeenConflict, SeenMerge } from './ModelApi';

/** How far a file is from each revision. A revision that cannot be compared is farthest. */
export async function distances(file: string, revisions: readonly string[]): Promise<Distances> {
  const { readable, text, problems } = await readBpmn(file);
  if (!readable) return { text: '', problems, changes: [] };
  return { text, problems: [], changes: revisions.map((revision) => compare(revision, text).changes.length) };
}

/** A merge with a picture of either side of each conflict. */
export async function mergeSeen(base: string, ours: string, theirs: string): Promise<SeenMerge> {
  const { text, conflicts, alone, moot } = merge(base, ours, theirs);
  const drawings = new Drawings();
  const sides = { ours: await drawings.add(ours), theirs: await drawings.add(theirs) };
  const old = conflicts.length > 0 ? await drawings.add(base) : undefined;
  const picture = (conflict: Conflict, by: Merger) => {
    const ids = new Set([
      ...conflict.elementIds,
      ...conflict[by].flatMap(({ element: { after } }) => after?.id ?? []),
    ]);
    // What a side took away is shown by the place where it stood.
    const place = sides[by].find(ids);
    return place ? sides[by].cutout(place) : sides[by].placeAt(old?.find(ids));
  };
  const withPictures = settledTogether(conflicts).map(([conflict, ids]): SeenConflict => {
    const [mine, other] = [picture(conflict, 'ours'), picture(conflict, 'theirs')];
    const { element, elementIds, class: strongest } = conflict;
    return {
      ids,
      class: strongest,
      ...(element && { element }),
      elementIds,
      ours: conflict.ours.map(seen),
      theirs: conflict.theirs.map(seen),
      pictures: { ...(mine && { ours: mine }), ...(other && { theirs: other }) },
    };
  });
  const shown = ({ by, change }: (typeof alone)[number]) => ({ by, change: seen(change) });
  return {
    text,
    conflicts: withPictures,
    alone: alone.map(shown),
    moot: moot.map(shown),
    drawings: drawings.made,
  };
}

/** Conflicts, with the ids of all that one choice settles: nobody wants to choose for each line of a drawing. */
function settledTogether(conflicts: readonly Conflict[]): [Conflict, ids: string[]][] {
  const layout = conflicts.filter((conflict) => conflict.class === 'layout');
  const others = conflicts.filter((conflict) => conflict.class !== 'layout');
  const apart = others.map((conflict): [Conflict, string[]] => [conflict, [conflict.id]]);
  if (layout.length === 0) return apart;
  const all: Conflict = {
    id: layout[0]!.id,
    class: 'layout',
    ...(layout.length === 1 && layout[0]!.element && { element: layout[0]!.element }),
    elementIds: layout.flatMap(({ elementIds }) => elementIds),
    ours: layout.flatMap(({ ours }) => ours),
    theirs: layout.flatMap(({ theirs }) => theirs),
  };
  return [...apart, [all, layout.map(({ id }) => id)]];
}

export const mergedText = (
  base: string,
  ours: string,
  theirs: string,
  choices: ReadonlyMap<string, Merger>,
): string => merge(base, ours, theirs, choices).text;
