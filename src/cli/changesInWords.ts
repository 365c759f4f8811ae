import { CHANGE_CLASSES, type Change, type ChangeClass, type Comparison } from '../core/comparison/change';

export type ChangeCounts = Record<ChangeClass, number>;

export function changeCounts({ changes }: Comparison): ChangeCounts {
  const counts = Object.fromEntries(CHANGE_CLASSES.map((of) => [of, 0])) as ChangeCounts;
  for (const change of changes) counts[change.class]++;
  return counts;
}

/** The same change without the edits that it is made of: those are for programs that apply them. */
export function shownChange({ edits: _, ...change }: Change): Omit<Change, 'edits'> {
  return change;
}

const TITLES: Record<ChangeClass, string> = {
  flow: 'Flow',
  responsibility: 'Responsibility',
  wording: 'Wording',
  trace: 'Trace',
  variation: 'Variations',
  layout: 'Layout',
};

/** Changes by class, a line each, with a closing count. */
export function changesInWords(changes: readonly Change[], counts: ChangeCounts): string {
  const groups = CHANGE_CLASSES.flatMap((of) => {
    const here = changes.filter((change) => change.class === of);
    if (here.length === 0) return [];
    return [`${TITLES[of]} (${here.length})`, ...here.map(lineOf), ''];
  });
  return [...groups, closing(counts), ''].join('\n');
}

/** The id at the end, to look the element up. */
function lineOf({ sentence, element: { before, after } }: Change): string {
  const ids = new Set([before?.id, after?.id].filter((id) => id !== undefined));
  return `  ${sentence}  (${[...ids].join(' → ')})`;
}

function closing(counts: ChangeCounts): string {
  const { layout, ...meaning } = counts;
  const total = Object.values(meaning).reduce((sum, count) => sum + count, 0);
  const drawn = layout === 0 ? '' : `; ${counted(layout, 'difference')} in drawing only`;
  return total === 0 ? `Equal in meaning${drawn}.` : `${counted(total, 'change')} in meaning${drawn}.`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
