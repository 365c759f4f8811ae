import { CHANGE_CLASSES, type Change, type ChangeClass } from './change';

/** How a class of changes looks wherever it is shown: told by word, glyph and line, never by colour alone. */
export interface ChangeStyle {
  /** As a heading. */
  label: string;
  /** One word beside a shape. */
  word: string;
  glyph: string;
  /** SVG dash array of the outline; '' is a full line. */
  dash: string;
  /** Width of the outline in DI units. */
  width: number;
}

export const CHANGE_STYLES: Readonly<Record<ChangeClass, ChangeStyle>> = {
  flow: { label: 'Flow', word: 'flow', glyph: '→', dash: '', width: 3 },
  responsibility: { label: 'Responsibility', word: 'who', glyph: '⇅', dash: '14 4', width: 3 },
  wording: { label: 'Wording', word: 'wording', glyph: 'A', dash: '3 3', width: 2.5 },
  trace: { label: 'Trace', word: 'trace', glyph: '#', dash: '10 3 2 3', width: 2.5 },
  variation: { label: 'Variations', word: 'variation', glyph: '◆', dash: '6 2 2 2 2 2', width: 2.5 },
  layout: { label: 'Layout', word: 'layout', glyph: '▫', dash: '1 5', width: 1.5 },
};

/** What became of an element: `was` is where it stood before it moved. */
export type ChangeKind = Change['kind'] | 'was';

export const KIND_STYLES: Readonly<Record<ChangeKind, { label: string; word: string; glyph: string }>> = {
  added: { label: 'Added', word: 'new', glyph: '+' },
  removed: { label: 'Removed', word: 'gone', glyph: '−' },
  changed: { label: 'Changed', word: '', glyph: '≠' },
  was: { label: 'Its old place', word: 'was here', glyph: '↶' },
};

/** The mark of one element on one side of a comparison. */
export interface ChangeMark {
  kind: ChangeKind;
  /** Of all changes on it, in the order of `CHANGE_CLASSES`; the first gives the outline. */
  classes: ChangeClass[];
}

/** What the marks of a side are made of. */
type Marked = Pick<Change, 'class' | 'kind'> & {
  element: { before?: { id: string }; after?: { id: string } };
};

/** The marks of one side, by element id. */
export function changeMarksOf(changes: readonly Marked[], side: 'before' | 'after'): Map<string, ChangeMark> {
  const marks = new Map<string, ChangeMark>();
  for (const change of changes) {
    const id = change.element[side]?.id;
    if (id === undefined) continue;
    const mark = marks.get(id) ?? { kind: 'changed', classes: [] };
    if (change.kind !== 'changed') mark.kind = change.kind;
    if (!mark.classes.includes(change.class)) mark.classes.push(change.class);
    marks.set(id, mark);
  }
  for (const { classes } of marks.values())
    classes.sort((a, b) => CHANGE_CLASSES.indexOf(a) - CHANGE_CLASSES.indexOf(b));
  return marks;
}

/**
 * The marks of a merged picture: those of the new state, and on what stands at its old place.
 *
 * @param ghosts ids in the picture by ids in the old state
 */
export function mergedMarksOf(
  changes: readonly Marked[],
  ghosts: Readonly<Record<string, string>>,
): Map<string, ChangeMark> {
  const marks = changeMarksOf(changes, 'after');
  for (const [id, mark] of changeMarksOf(changes, 'before')) {
    const ghost = Object.hasOwn(ghosts, id) ? ghosts[id] : undefined;
    if (ghost !== undefined) marks.set(ghost, mark.kind === 'removed' ? mark : { ...mark, kind: 'was' });
  }
  return marks;
}
