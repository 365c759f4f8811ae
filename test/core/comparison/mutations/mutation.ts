import type { XmlElement } from '../../../../src/core/bpmn/xml/tree';
import type { ChangeClass } from '../../../../src/core/comparison/change';
import type { Sketch } from './Sketch';

/** What a mutation touched. */
export interface Touched {
  /** The elements that a comparison must name, each with the class of the mutation. */
  on: XmlElement[];
  /** More that must be named, with another class. */
  alsoOn?: [XmlElement, ChangeClass][];
  /** What the mutated file says as it is written, where that is not the canonical form. */
  text?: string;
}

export interface MutationKind {
  name: string;
  class: ChangeClass;
  /** Changes the sketch in one place; undefined where it holds nothing to change so. */
  mutate(sketch: Sketch): Touched | undefined;
}
