import type { AnyElement } from '../../bpmn/model';
import { isFlowNode, isSequenceFlow, scopeOf } from '../elements';
import { dockedAtEnd, dockedAtStart, outlineOf } from '../geometry/docking';
import { boundsOf, edgeOf, setWaypoints, shapeOf, waypointsOf } from '../geometry/shapes';
import { replacementMissing } from '../problems';
import { remove } from '../removal';
import type { Resolution } from '../resolution';
import type { Cause } from '../working-copy';
import type { Touch } from './touch';
import { carryOver } from './skip';

/** A step and what takes its place. */
export interface Replacement {
  element: AnyElement;
  by: ReadonlySet<AnyElement>;
  entry: AnyElement;
  exit: AnyElement;
  layer: string;
}

/** Replacements whose steps are all there; for the others a problem is reported, and the element stays (V60). */
export function validReplacements(resolution: Resolution, touches: readonly Touch[]): Replacement[] {
  return touches.flatMap((touch) => {
    const { element, variation } = touch;
    const replacement = replacementOf(resolution, touch);
    if (typeof replacement !== 'string') return [replacement];
    resolution.problems.push(replacementMissing({ ...variation, elementId: element.id! }, replacement));
    return [];
  });
}

function replacementOf({ working }: Resolution, { element, variation }: Touch): Replacement | string {
  const { by: ids, layer } = variation;
  if (ids.length === 0) return 'names no step that takes its place';
  const by: AnyElement[] = [];
  for (const id of ids) {
    const step = working.byId.get(id);
    if (!step || working.removed.has(step)) return `${id}, which should take its place, is not there`;
    if (working.layerOf.get(step) !== layer)
      return `${id}, which should take its place, is not the layer's own`;
    by.push(step);
  }
  const entry = by[0]!;
  const exit = by.at(-1)!;
  if (isFlowNode(element)) {
    const stray = [entry, exit].find((step) => !isFlowNode(step) || scopeOf(step) !== scopeOf(element));
    if (stray)
      return `the flow cannot go on to ${stray.id}, which is not a step of the same process or sub-process`;
  }
  return { element, by: new Set(by), entry, exit, layer };
}

/** Takes flows away beside which the layer drew its own between the same places (V61). */
export function dropShadowedFlows(resolution: Resolution, replacements: readonly Replacement[]): void {
  const { working, flows } = resolution;
  for (const { element, by, layer } of replacements) {
    if (working.removed.has(element)) continue;
    const isOwn = (flow: AnyElement) => working.layerOf.get(flow) === layer;
    const cause: Cause = { because: 'replaced', layer };
    for (const flow of flows.incoming(element)) {
      const source = flow['sourceRef'] as AnyElement;
      const own = flows
        .outgoing(source)
        .find((other) => isOwn(other) && by.has(other['targetRef'] as AnyElement));
      if (own) takeOver(resolution, flow, own, cause);
      else if (by.has(source)) remove(working, flow, cause);
    }
    for (const flow of flows.outgoing(element)) {
      const target = flow['targetRef'] as AnyElement;
      const own = flows
        .incoming(target)
        .find((other) => isOwn(other) && by.has(other['sourceRef'] as AnyElement));
      if (own || by.has(target)) remove(working, flow, cause);
    }
  }
}

/** Puts the layer's steps in the place of the replaced ones: flows that are left lead to the entry and come from the exit. */
export function replaceSteps(resolution: Resolution, replacements: readonly Replacement[]): void {
  const { working, flows, rerouted } = resolution;
  for (const replacement of replacements) {
    const { element, entry, exit, layer } = replacement;
    if (working.removed.has(element)) continue;
    dropShadowedFlows(resolution, [replacement]);
    for (const flow of flows.incoming(element)) {
      flows.leadTo(flow, entry);
      redraw(resolution, flow, entry, dockedAtEnd);
      rerouted.add(flow.id ?? '');
    }
    for (const flow of flows.outgoing(element)) {
      flows.leadFrom(flow, exit);
      redraw(resolution, flow, exit, dockedAtStart);
      rerouted.add(flow.id ?? '');
    }
    remove(working, element, { because: 'replaced', layer });
  }
}

/** The layer's own flow stands in for the baseline's: also as the default, and with its condition where it has none. */
function takeOver({ working }: Resolution, flow: AnyElement, own: AnyElement, cause: Cause): void {
  const source = flow['sourceRef'] as AnyElement;
  if (source['default'] === flow) source.set('default', own);
  if (isSequenceFlow(flow)) carryOver(working, flow, own);
  remove(working, flow, cause);
}

function redraw(
  { working }: Resolution,
  flow: AnyElement,
  node: AnyElement,
  docked: typeof dockedAtEnd,
): void {
  const edge = edgeOf(working, flow);
  const bounds = boundsOf(shapeOf(working, node));
  const points = waypointsOf(edge);
  if (edge && bounds && points.length > 1) setWaypoints(edge, docked(points, bounds, outlineOf(node)));
}
