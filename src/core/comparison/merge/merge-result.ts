import type { Change, ChangeClass, ElementState } from '../change';

/** Who of the two is meant: the one who merges, or the other. */
export type Merger = 'ours' | 'theirs';

/** Changes of the two that cannot both be: people choose one side of it. */
export interface Conflict {
  /** The same for the same conflict, whichever side is called ours. */
  id: string;
  /** The strongest class among the changes. */
  class: ChangeClass;
  /** The element that both speak of, as it is in the common parent; absent where both added something under one id. */
  element?: ElementState;
  /** Elements of the common parent that the conflict is about, for marks. */
  elementIds: string[];
  ours: Change[];
  theirs: Change[];
}

export interface Merge {
  /** The merged file in canonical form. */
  text: string;
  conflicts: Conflict[];
  /** Changes that nothing stands against: they are in the file whatever is chosen. What both made alike is told once, as ours. */
  alone: { by: Merger; change: Change }[];
  /** Changes of drawing on what the other side removed: there is nothing left to draw. */
  moot: { by: Merger; change: Change }[];
}
