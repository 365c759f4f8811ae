import type { Definitions } from '../bpmn/model';
import type { Problem } from '../problem';

/** `baseline` is SMETS2+, `overlay` shows both with the differences marked, `resolved` is what a device of the layer experiences. */
export type View = 'baseline' | 'overlay' | 'resolved';
export const VIEWS: readonly View[] = ['baseline', 'overlay', 'resolved'];

export type Effect = 'not-applicable' | 'replaced' | 'changed' | 'noted';
/** For `not-applicable`: `skip` passes the step by, `block` ends the path that leads to it. */
export type FlowEffect = 'skip' | 'block';

export interface Override {
  /** `name`, `documentation`, `lane`, `serviceRequests`, `badSection`, `references`, or a simple BPMN attribute. */
  property: string;
  value: string;
}

/** One recorded difference of a layer at one baseline element, as plain data. */
export interface Variation {
  layer: string;
  /** The id of the baseline element. */
  elementId: string;
  effect: Effect;
  flow?: FlowEffect;
  /** For `replaced`: ids of the layer's elements that take its place; the first is the entry, the last the exit. */
  by: string[];
  /** `basisOf` the baseline element when this was recorded; where it differs now, the variation is stale. */
  basis?: string;
  /** Ids of the impact register, such as `A057`. */
  impacts: string[];
  reason: string;
  overrides: Override[];
  /** True for a variation whose element is gone: it is kept on the process, with `elementId` naming what it stood on. */
  orphaned?: boolean;
}

/** A question that is not answered yet and must stay visible. It stands on a text annotation or any element. */
export interface OpenQuestion {
  elementId: string;
  layer?: string;
  impacts: string[];
  text: string;
}

/** The mark that an overlay shows on an element. `added` is for an element that the layer owns. */
export type Mark =
  'added' | 'not-applicable-skip' | 'not-applicable-block' | 'replaced' | 'changed' | 'noted' | 'stale';

export interface ProjectOptions {
  view: View;
  /** Layer ids; absent means every layer that the file holds. Order does not matter. */
  layers?: readonly string[];
}

export interface Removal {
  id: string;
  because: 'layer' | 'skip' | 'block' | 'replaced' | 'unreachable' | 'process-not-applicable' | 'orphaned';
  layer?: string;
}

/** What a projection did, for people and for marks. Ids are sorted. */
export interface ProjectionReport {
  view: View;
  layers: string[];
  /** Ids of elements in the result that a layer owns. */
  added: string[];
  removed: Removal[];
  changed: { id: string; layer: string; properties: string[] }[];
  noted: { id: string; layer: string; reason: string }[];
  /** Flows that a skip or a replacement led elsewhere. */
  rerouted: string[];
  notApplicable: { processId: string; layer: string; reason: string }[];
  questions: OpenQuestion[];
  /** Flow nodes of the result that no start event reaches (they did not in the baseline either, or a layer drew them so). */
  unreachable: string[];
  /** Flow nodes that ended nothing in the baseline and end the flow now. */
  deadEnds: string[];
  /** Two layers that touch the same element: neither is applied. */
  conflicts: Problem[];
  problems: Problem[];
}

export interface Projection {
  definitions: Definitions;
  report: ProjectionReport;
}
