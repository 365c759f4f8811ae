import type { View } from '../variation/types';

/**
 * What a sound process promises. `safeness`: no flow ever holds two tokens. `option-to-complete`: whatever has happened, the
 * end can still be reached. `proper-completion`: no end event is reached twice. `dead-step`: every step can happen.
 */
export type Property = 'safeness' | 'option-to-complete' | 'proper-completion' | 'dead-step';

/**
 * One step of a run, as tokens on the diagram. A token lies at a place, and a place is named by an id of the file: of a
 * sequence flow, of a message flow (a message under way), or of an activity or event-based gateway (a token that is
 * inside it, until it completes, is interrupted or makes its choice).
 */
export interface TraceStep {
  /** The element that acts. */
  elementId: string;
  /** The places that lose a token. Empty for a start event. */
  takes: string[];
  /** The places that get a token. Empty for an end event. */
  gives: string[];
  /** The places that are swept empty as well, because the step terminates or interrupts. Absent: none. */
  clears?: string[];
}

/** What is to blame for a fault of a layer: one of its variations, or what it drew. */
export interface Blame {
  layer: string;
  /** `variation`: `elementId` is the baseline element that it stands on. `added`: an element that the layer owns. */
  kind: 'variation' | 'added';
  elementId: string;
}

/**
 * How the fault shows. `piles-up`: two tokens on one flow. `ends-twice`. `stuck`: tokens wait for what never comes.
 * `never-ends`: something always goes on, but no end can be reached. `never-reached`.
 */
export type FindingKind = 'piles-up' | 'ends-twice' | 'stuck' | 'never-ends' | 'never-reached';

/** A fault of the control flow, with a run that shows it. */
export interface Finding {
  property: Property;
  kind: FindingKind;
  processId: string;
  /** The process, sub-process or event sub-process whose own flow is at fault. */
  scopeId: string;
  /** The elements to mark; the first is the one to show. */
  elementIds: string[];
  /** The places (see `TraceStep`) whose tokens are at fault when the run ends: those that wait or pile up. */
  placeIds: string[];
  /**
   * A run from the start that ends in the fault; empty for a step that is never reached, since no run shows that.
   * A fault inside a sub-process is reached by the steps that lead to it, then by its own.
   */
  trace: TraceStep[];
  /** True when no shorter run ends in this fault; false when the search for one was cut off by its bound. */
  shortest: boolean;
  /**
   * The smallest set of variations and layer elements whose removal mends the fault. Empty for a fault that
   * the baseline has too, and where no proof was asked to look for it.
   */
  blame: Blame[];
}

/** Something that the proof does not cover. */
export interface NotProved {
  processId: string;
  elementId: string;
  /** Goes on after "Not proved, because ": a clause without a full stop. */
  reason: string;
}

export interface Proof {
  findings: Finding[];
  notProved: NotProved[];
  /** States that were explored, all scopes together. */
  states: number;
  /** True only when nothing was found and nothing is left unproved. */
  sound: boolean;
}

/**
 * The proof of one view. There is none for `overlay`: it shows two processes in one drawing, and nobody runs both.
 */
export interface ViewProof {
  view: Exclude<View, 'overlay'>;
  /** The layers of a resolved view; empty for the baseline. */
  layers: string[];
  proof: Proof;
}
