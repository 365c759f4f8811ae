import type { BpmnDefinitions } from 'bpmn-moddle/types';
import type { ModdleElement } from 'moddle';
import type { Problem } from '../problem';
import type { Leftovers } from './leftovers';

export type Definitions = ModdleElement<BpmnDefinitions>;

/** Any element of the tree, as moddle gives it. Typed elements come from `bpmn-moddle/types`. */
export interface AnyElement {
  readonly $type: string;
  readonly $attrs: Record<string, string>;
  $parent?: AnyElement;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  id?: string;
  [property: string]: unknown;
}

/** One `.bpmn` file, read. Faults are in `problems`; nothing is thrown for a faulty file. */
export interface BpmnModel {
  /** false when the file must not be opened; then `definitions` is empty and `problems` says why. */
  readable: boolean;
  definitions: Definitions;
  /** Every element that has an id, by id. Prototype-less, so that `constructor` is an id like any other. */
  elementsById: Record<string, AnyElement>;
  /** What the file holds and moddle does not understand: handed back to `writeBpmn`, so that saving loses nothing. */
  leftovers: Leftovers;
  /**
   * The file in canonical form, screened; empty when it is not readable. Give this, and not the original, to bpmn-js: its own
   * reader would mishear some of what the original says.
   */
  text: string;
  problems: Problem[];
}
