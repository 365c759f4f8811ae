import type { XmlElement, XmlNode } from './xml/tree';

/** Where a leftover belongs: the nearest element with an id, and the steps below it. */
export interface Anchor {
  /** Undefined for the root where that has no id. */
  id: string | undefined;
  /** Names and numbers among siblings of that name as moddle writes them, from the element with the id downwards. */
  path: readonly (readonly [name: string, nth: number])[];
  /** Name of the element itself: one that was made into another type since does not take the leftover. */
  name: string;
}

/** One thing that the file holds and that moddle does not write back. */
export type Leftover =
  | {
      kind: 'attribute';
      at: Anchor;
      name: string;
      value: string;
      /** What moddle made of it. */
      written?: string;
    }
  /** moddle wrote the element by another name, and perhaps with `xsi:type` to make up for it. */
  | { kind: 'name'; at: Anchor; value: string; added: string[] }
  /** moddle wrote an attribute of another tool a second time, without its prefix. */
  | { kind: 'doubled'; at: Anchor; name: string; value: string }
  | { kind: 'text'; at: Anchor; value: string; written: string }
  /** Text between elements, which moddle does not keep in its order: all that is inside the element. */
  | { kind: 'content'; at: Anchor; children: XmlNode[]; written: string }
  | {
      kind: 'element';
      at: Anchor;
      element: XmlElement;
      /** Number among siblings of its name. */
      nth: number;
    }
  | { kind: 'comments'; at: Anchor; before?: string[]; tail?: string[] };

/** What moddle did not understand, by the element that held it. Plain data. */
export interface Leftovers {
  readonly entries: readonly Leftover[];
  /** Namespaces that the file declares and moddle would not. */
  readonly namespaces?: ReadonlyMap<string, string>;
}

export const NO_LEFTOVERS: Leftovers = { entries: [] };
