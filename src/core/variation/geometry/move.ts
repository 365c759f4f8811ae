import type { AnyElement } from '../../bpmn/model';
import { listOf } from '../elements';
import { contentOf } from '../removal';
import type { WorkingCopy } from '../working-copy';
import type { Axis } from './axis';
import { dockedAtEnd, dockedAtStart, outlineOf } from './docking';
import { endsOf } from './ends';
import { boundsOf, edgeOf, labelBoundsOf, setWaypoints, shapeOf, tidy, waypointsOf } from './shapes';

/**
 * Moves the shape of a node along one axis, with its label, its boundary events and what is drawn inside it. Flows between moved
 * shapes move along; flows to other shapes are docked again by horizontal and vertical lines.
 */
export function moveAcross(working: WorkingCopy, node: AnyElement, axis: Axis, by: number): void {
  if (by === 0) return;
  const moved = withAll(working, node);
  const flows = new Set<AnyElement>();
  for (const element of moved) {
    const shape = shapeOf(working, element);
    for (const bounds of shape ? [boundsOf(shape), labelBoundsOf(shape)] : [])
      if (bounds) bounds[axis] = tidy(bounds[axis] + by);
    for (const flow of flowsAt(working, element)) flows.add(flow);
  }
  for (const flow of flows) moveFlow(working, flow, moved, axis, by);
}

/** A node, its boundary events, and the same for what is drawn on the same plane inside it. */
function withAll(working: WorkingCopy, node: AnyElement): Set<AnyElement> {
  const moved = new Set<AnyElement>();
  const pending = [node];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (moved.has(at)) continue;
    moved.add(at);
    for (const dependent of working.dependentsOf.get(at) ?? [])
      if (dependent['attachedToRef'] === at) pending.push(dependent);
    const isDrawnInside = shapeOf(working, at)?.['isExpanded'] !== false && !hasOwnPlane(working, at);
    if (isDrawnInside) pending.push(...contentOf(at).filter((inside) => working.diagramOf.has(inside)));
  }
  return moved;
}

function hasOwnPlane({ diagramOf }: WorkingCopy, element: AnyElement): boolean {
  return diagramOf.get(element)?.some(({ $type }) => $type === 'bpmndi:BPMNPlane') ?? false;
}

function flowsAt({ dependentsOf }: WorkingCopy, element: AnyElement): AnyElement[] {
  return [
    ...(dependentsOf.get(element) ?? []),
    ...listOf(element, 'dataInputAssociations'),
    ...listOf(element, 'dataOutputAssociations'),
  ];
}

function moveFlow(
  working: WorkingCopy,
  flow: AnyElement,
  moved: ReadonlySet<AnyElement>,
  axis: Axis,
  by: number,
): void {
  const edge = edgeOf(working, flow);
  const points = waypointsOf(edge);
  if (!edge || points.length < 2 || working.removed.has(flow)) return;
  const { source, target } = endsOf(flow);
  const isFromMoved = source !== undefined && moved.has(source);
  const isToMoved = target !== undefined && moved.has(target);
  if (isFromMoved && isToMoved) {
    for (const point of points) point[axis] += by;
    const label = labelBoundsOf(edge);
    if (label) label[axis] = tidy(label[axis] + by);
    setWaypoints(edge, points);
  } else if (isToMoved) {
    const bounds = boundsOf(shapeOf(working, target));
    if (bounds) setWaypoints(edge, dockedAtEnd(points, bounds, outlineOf(target)));
  } else if (isFromMoved) {
    const bounds = boundsOf(shapeOf(working, source));
    if (bounds) setWaypoints(edge, dockedAtStart(points, bounds, outlineOf(source)));
  }
}
