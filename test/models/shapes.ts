import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { walk } from '../../src/core/bpmn/walk';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}
export type Segment = [from: Point, to: Point];

export interface DrawnShape {
  id: string;
  element: AnyElement;
  box: Box;
  label?: Box;
}
export interface DrawnEdge {
  id: string;
  element: AnyElement;
  points: Point[];
  label?: Box;
}

/** What a file draws, by kind. Boxes and points are in DI units, y pointing down. */
export interface Drawing {
  pools: DrawnShape[];
  lanes: DrawnShape[];
  /** Flow nodes and text annotations: what must neither touch another nor be crossed. */
  nodes: DrawnShape[];
  edges: DrawnEdge[];
}

export function drawingOf(definitions: Definitions): Drawing {
  const shapes: DrawnShape[] = [];
  const edges: DrawnEdge[] = [];
  for (const di of walk(definitions)) {
    const element = di['bpmnElement'] as AnyElement | undefined;
    const label = (di['label'] as { bounds?: Box } | undefined)?.bounds;
    if (!element?.id) continue;
    if (di.$type === 'bpmndi:BPMNShape')
      shapes.push({ id: element.id, element, box: di['bounds'] as Box, label });
    if (di.$type === 'bpmndi:BPMNEdge')
      edges.push({ id: element.id, element, points: di['waypoint'] as Point[], label });
  }
  const of = (type: string) => shapes.filter(({ element }) => element.$instanceOf(type));
  return {
    pools: of('bpmn:Participant'),
    lanes: of('bpmn:Lane'),
    nodes: [...of('bpmn:FlowNode'), ...of('bpmn:TextAnnotation')],
    edges,
  };
}

export const segmentsOf = (points: Point[]): Segment[] =>
  points.slice(1).map((to, i): Segment => [points[i]!, to]);

/** True when the insides of two boxes share a point, or come closer than `gap`. */
export function boxesTouch(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export function isInside(inner: Box, outer: Box, margin = 0): boolean {
  return (
    inner.x >= outer.x + margin &&
    inner.y >= outer.y + margin &&
    inner.x + inner.width <= outer.x + outer.width - margin &&
    inner.y + inner.height <= outer.y + outer.height - margin
  );
}

/** True when a segment passes through the inside of a box. Exact for any slope (Liang and Barsky). */
export function segmentMeetsBox([from, to]: Segment, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [delta, room] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const) {
    if (delta === 0 && room <= 0) return false;
    if (delta < 0) enter = Math.max(enter, room / delta);
    if (delta > 0) leave = Math.min(leave, room / delta);
  }
  return leave - enter > 1e-9;
}

/** How two axis-parallel segments meet: they cross at a point, run along each other, or do neither. */
export function meetingOf(a: Segment, b: Segment): 'cross' | 'overlap' | 'none' {
  const [ra, rb] = [spanOf(a), spanOf(b)];
  const shared = {
    x: Math.min(ra.right, rb.right) - Math.max(ra.x, rb.x),
    y: Math.min(ra.bottom, rb.bottom) - Math.max(ra.y, rb.y),
  };
  if (shared.x < 0 || shared.y < 0) return 'none';
  if (shared.x > 0 || shared.y > 0) return isFlat(a) === isFlat(b) ? 'overlap' : 'cross';
  return 'cross';
}

export const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

const isFlat = ([from, to]: Segment): boolean => from.y === to.y;

function spanOf([from, to]: Segment): { x: number; y: number; right: number; bottom: number } {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  };
}
