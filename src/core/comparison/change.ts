import type { Edit } from './edit';

/**
 * What a difference is about. `variation` is everything that a layer owns or says; the four before it are of the baseline;
 * `layout` changes no meaning: drawing, ids, comments, order that says nothing.
 */
export type ChangeClass = 'flow' | 'responsibility' | 'wording' | 'trace' | 'variation' | 'layout';
export const CHANGE_CLASSES: readonly ChangeClass[] = [
  'flow',
  'responsibility',
  'wording',
  'trace',
  'variation',
  'layout',
];

/** The element that a change is on, as it is on one side. */
export interface ElementState {
  /** What marks and links go by; the address of its place for the few that have no id. */
  id: string;
  /** Type such as `bpmn:UserTask`. */
  type: string;
  /** What people call it, such as `step "Check the meter"`. */
  label: string;
  /** Where it is: `lane "Supplier"`; '' where that says nothing. */
  place: string;
  /** The innermost process or sub-process that holds it: whose plane to open. */
  scopeId: string;
}

/** One difference as people speak of it. */
export interface Change {
  class: ChangeClass;
  /** For the class `variation`, what it would be in the baseline; else the class. */
  nature: ChangeClass;
  kind: 'added' | 'removed' | 'changed';
  /** Absent on the side where the element is not there. */
  element: { before?: ElementState; after?: ElementState };
  /** What of the element changed, such as `name`, `lane`, `targetRef`, `documentation`; '' for added and removed. */
  property: string;
  /** The value on either side as text for people; absent where there is none. */
  before?: string;
  after?: string;
  /** The layer that owns the element or says it. */
  layer?: string;
  /** All of it in one sentence. */
  sentence: string;
  /** What it is made of. Each edit of a comparison belongs to one change. */
  edits: Edit[];
}

export interface Comparison {
  /** By class in the order of `CHANGE_CLASSES`, then by id. */
  changes: Change[];
}
