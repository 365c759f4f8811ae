import type { AnyElement } from '../bpmn/model';
import type { Problem } from '../problem';
import type { Facts } from './Facts';

/** What a rule may look at beside the element in hand. */
export interface RuleContext {
  facts: Facts;
  /** BAD number of the process, or ''. */
  number: string;
  /** The layers whose resolved view is looked at; empty for the file itself and for the baseline. */
  layers: readonly string[];
  /** Ids of elements on which one of `layers` records a variation. */
  varied: ReadonlySet<string>;
  /** Ids of elements that one of `layers` drew; a resolved view itself does not tell any more. */
  added: ReadonlySet<string>;
}

/**
 * One rule of the house. It is asked about every element of a tree, in the order of the file.
 *
 * `file` looks at the file as it is, baseline and layers together; `view` at the baseline and at what each layer experiences;
 * `resolved` at the latter only.
 */
export interface Rule {
  name: string;
  scope: 'file' | 'view' | 'resolved';
  check(element: AnyElement, context: RuleContext): Problem[];
}
