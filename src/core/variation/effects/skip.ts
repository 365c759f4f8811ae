import type { AnyElement } from '../../bpmn/model';
import { copyTree } from '../copy';
import { dockedAtEnd, outlineOf } from '../geometry/docking';
import { boundsOf, edgeOf, labelBoundsOf, setWaypoints, shapeOf, waypointsOf } from '../geometry/shapes';
import { joined, simplified } from '../geometry/waypoints';
import { skipAmbiguous, skipStart } from '../problems';
import { remove } from '../removal';
import type { Resolution } from '../resolution';
import type { Cause, WorkingCopy } from '../working-copy';
import type { Touch } from './touch';

/**
 * Passes steps by: each flow that led to one leads to what came after it, through as many skipped steps as there are (V40 to V46).
 *
 * @param hadIncoming the nodes that a flow led to before any effect
 */
export function skipSteps(
  resolution: Resolution,
  skips: readonly Touch[],
  hadIncoming: ReadonlySet<AnyElement>,
): void {
  const { working, flows } = resolution;
  const skipped = new Map<AnyElement, Cause>();
  for (const { element, variation } of skips) {
    if (working.removed.has(element)) continue;
    const ways = flows.outgoing(element).length;
    if (element.$type === 'bpmn:StartEvent' || (!hadIncoming.has(element) && ways > 0))
      resolution.problems.push(skipStart({ ...variation, elementId: element.id! }));
    else if (ways > 1)
      resolution.problems.push(skipAmbiguous({ ...variation, elementId: element.id! }, ways));
    else skipped.set(element, { because: 'skip', layer: variation.layer });
  }
  for (const node of skipped.keys()) {
    for (const flow of flows.incoming(node)) {
      if (!skipped.has(flow['sourceRef'] as AnyElement)) passBy(resolution, flow, skipped);
    }
  }
  for (const [node, cause] of skipped) remove(working, node, cause);
}

/** Leads one flow on to the first step that stays; a flow that would come back to where it starts goes. */
function passBy(resolution: Resolution, flow: AnyElement, skipped: ReadonlyMap<AnyElement, Cause>): void {
  const { working, flows } = resolution;
  const cause = skipped.get(flow['targetRef'] as AnyElement)!;
  const onward: AnyElement[] = [];
  const passed = new Set<AnyElement>();
  let target = flow['targetRef'] as AnyElement | undefined;
  while (target && skipped.has(target) && !passed.has(target)) {
    passed.add(target);
    const next: AnyElement | undefined = flows.outgoing(target)[0];
    if (next) onward.push(next);
    target = next?.['targetRef'] as AnyElement | undefined;
  }
  if (!target || skipped.has(target) || target === flow['sourceRef']) {
    remove(working, flow, cause);
    return;
  }
  flows.leadTo(flow, target);
  resolution.rerouted.add(flow.id ?? '');
  for (const next of onward) carryOver(working, next, flow);
  drawOn(working, flow, onward, target);
}

/** What the flow onward says holds for the flow that now goes all the way, where that says nothing itself. */
export function carryOver(working: WorkingCopy, from: AnyElement, to: AnyElement): void {
  if (!to['name'] && from['name'] && !isAnswer(from)) {
    to.set('name', from['name']);
    takeLabel(edgeOf(working, from), edgeOf(working, to));
  }
  const condition = from['conditionExpression'] as AnyElement | undefined;
  const isDefault = (to['sourceRef'] as AnyElement)['default'] === to;
  if (!condition || to['conditionExpression'] || isDefault) return;
  const { root, references } = copyTree(condition);
  root.$parent = to;
  to.set('conditionExpression', root);
  working.references.push(...references);
}

/** The name of a flow that leaves a gateway with a question answers it; without the gateway it answers nothing. */
function isAnswer(flow: AnyElement): boolean {
  const source = flow['sourceRef'] as AnyElement | undefined;
  return source !== undefined && source.$instanceOf('bpmn:Gateway') && Boolean(source['name']);
}

function takeLabel(from: AnyElement | undefined, to: AnyElement | undefined): void {
  if (!from || !to || !labelBoundsOf(from) || labelBoundsOf(to)) return;
  const { root } = copyTree(from['label'] as AnyElement);
  root.$parent = to;
  to.set('label', root);
}

function drawOn(
  working: WorkingCopy,
  flow: AnyElement,
  onward: readonly AnyElement[],
  target: AnyElement,
): void {
  const edge = edgeOf(working, flow);
  const first = waypointsOf(edge);
  if (!edge || first.length < 2) return;
  const ways = onward.map((next) => waypointsOf(edgeOf(working, next)));
  const bounds = boundsOf(shapeOf(working, target));
  if (ways.every((way) => way.length > 1)) setWaypoints(edge, simplified(ways.reduce(joined, first)));
  else if (bounds) setWaypoints(edge, dockedAtEnd(first, bounds, outlineOf(target)));
}
