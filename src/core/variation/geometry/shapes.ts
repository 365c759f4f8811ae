import type { Bounds, Point } from '../../bpmn/bounds';
import type { AnyElement } from '../../bpmn/model';
import type { WorkingCopy } from '../working-copy';

/** The shape that shows an element, where one is drawn. */
export function shapeOf({ diagramOf }: WorkingCopy, element: AnyElement): AnyElement | undefined {
  return diagramOf.get(element)?.find(({ $type }) => $type === 'bpmndi:BPMNShape');
}

/** The edge that shows a flow, where one is drawn. */
export function edgeOf({ diagramOf }: WorkingCopy, flow: AnyElement): AnyElement | undefined {
  return diagramOf.get(flow)?.find(({ $type }) => $type === 'bpmndi:BPMNEdge');
}

/** The bounds of a shape or label, to read and to write. */
export function boundsOf(shape: AnyElement | undefined): Bounds | undefined {
  return shape?.['bounds'] as Bounds | undefined;
}

/** The bounds of the label of a shape or edge, where they are given. */
export function labelBoundsOf(shape: AnyElement): Bounds | undefined {
  return boundsOf(shape['label'] as AnyElement | undefined);
}

/** The waypoints of an edge, as plain points. */
export function waypointsOf(edge: AnyElement | undefined): Point[] {
  return ((edge?.['waypoint'] ?? []) as Point[]).map(({ x, y }) => ({ x, y }));
}

/** Gives an edge new waypoints. */
export function setWaypoints(edge: AnyElement, points: readonly Point[]): void {
  const { $model } = edge as unknown as {
    $model: { create(type: string, attributes: object): AnyElement };
  };
  const waypoints = points.map(({ x, y }) => $model.create('dc:Point', { x: tidy(x), y: tidy(y) }));
  for (const waypoint of waypoints) waypoint.$parent = edge;
  edge.set('waypoint', waypoints);
}

/** Sums of decimals leave a tail that says nothing: three decimals of a unit are more than a screen shows. */
export function tidy(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}
