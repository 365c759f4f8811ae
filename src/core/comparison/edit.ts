/** The addresses of one thing on either side: its id, or a path from the nearest id; absent on the side where it is not. */
export interface Ref {
  before?: string;
  after?: string;
}

/**
 * The smallest difference, complete: all edits of a comparison together turn one file into the other. Each reads the same
 * backwards, with `before` and `after` changed over.
 */
export type Edit = ItemEdit | PlaceEdit | NameEdit | ValueEdit | MemberEdit | ListEdit | OrderEdit;

/** An element that is on one side only, without what is in it. */
export interface ItemEdit {
  kind: 'item';
  at: Ref;
  parent: Ref;
  slot: string;
  name: string;
  values: Record<string, string>;
  lists: Record<string, string[]>;
}

/** An element that is somewhere else in the tree. */
export interface PlaceEdit {
  kind: 'place';
  at: Ref;
  before: Place;
  after: Place;
}

interface Place {
  parent: Ref;
  slot: string;
}

/** A type that became another, such as a task that is a user task now. */
export interface NameEdit {
  kind: 'name';
  at: Ref;
  before: string;
  after: string;
}

/** An attribute, a text, or a child that stands once. */
export interface ValueEdit {
  kind: 'value';
  at: Ref;
  property: string;
  before?: string;
  after?: string;
}

/** One member of a set of references, such as a step that a lane lists. */
export interface MemberEdit {
  kind: 'member';
  at: Ref;
  property: string;
  before?: string;
  after?: string;
}

/** Values whose order counts, as a whole. */
export interface ListEdit {
  kind: 'list';
  at: Ref;
  property: string;
  before: string[];
  after: string[];
}

/** The order of the elements in one property of an element, all of them. */
export interface OrderEdit {
  kind: 'order';
  at: Ref;
  slot: string;
  before: Ref[];
  after: Ref[];
}
