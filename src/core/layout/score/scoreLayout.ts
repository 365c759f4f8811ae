import type { Bounds } from '../../bpmn/bounds';
import { refOf } from '../elements';
import { drawingsOf, endsOf, isWithin, type Drawing, type DrawnEdge, type DrawnShape } from './drawing';
import { boxAround, boxesTouch, grown, meetingOf, nearPairs, segmentMeetsBox, segmentsOf } from './segments';

/** What can be wrong, or is better less, in a drawing; each with the ids of what meets. */
export interface LayoutScore {
  /** Pairs of shapes that lie on each other, save a boundary event and its activity, or a sub-process and its content. */
  overlaps: string[];
  /** Flows that run through a shape. */
  through: string[];
  /** Pairs of flows that cross. */
  crossings: string[];
  /** Pairs of flows that run along each other. */
  along: string[];
  /** Labels that lie on a shape, on a line or on another label. Only labels with bounds of their own count. */
  labelHits: string[];
  bends: number;
  flows: number;
  /** Of all planes together, in square DI units. */
  area: number;
}

/**
 * Measures the drawing of a model: `layOut` is held to it, and its figures stand beside those of drawings by hand. Cost grows with the
 * number of shapes, flows and how many are near each other.
 */
export function scoreLayout(definitions: object): LayoutScore {
  const score: LayoutScore = {
    overlaps: [],
    through: [],
    crossings: [],
    along: [],
    labelHits: [],
    bends: 0,
    flows: 0,
    area: 0,
  };
  for (const drawing of drawingsOf(definitions)) measure(drawing, score);
  return score;
}

function measure(drawing: Drawing, score: LayoutScore): void {
  const { edges, nodes, pools } = drawing;
  const boxes = pools.filter(({ element }) => !hasContent(element, drawing));
  const solid = [...nodes, ...boxes];
  const shapes = solid.map((item) => ({ box: item.box, item }));
  const lines = edges.map((item) => ({ box: boxAround(item.points), item }));
  for (const [a, b] of nearPairs(
    pools.map((item) => ({ box: item.box, item })),
    0,
  ))
    if (boxesTouch(a.box, b.box)) score.overlaps.push(`${a.id} on ${b.id}`);
  for (const [a, b] of nearPairs(shapes, 0))
    if (!belongTogether(a, b) && boxesTouch(a.box, b.box)) score.overlaps.push(`${a.id} on ${b.id}`);
  for (const [a, b] of nearPairs<DrawnShape | DrawnEdge>([...shapes, ...lines], 0)) {
    const [edge, shape] = 'points' in a ? [a, b] : [b, a];
    if (!('points' in edge) || !('box' in shape)) continue;
    if (runsThrough(edge, shape)) score.through.push(`${edge.id} through ${shape.id}`);
  }
  for (const [a, b] of nearPairs(lines, 0)) {
    const meeting = meetingOfEdges(a, b);
    if (meeting === 'cross') score.crossings.push(`${a.id} x ${b.id}`);
    if (meeting === 'overlap') score.along.push(`${a.id} along ${b.id}`);
  }
  score.labelHits.push(...labelHits(solid, edges));
  score.bends += edges.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
  score.flows += edges.length;
  const extent = boxAround(
    [...nodes, ...pools, ...drawing.lanes]
      .flatMap(({ box: { x, y, width, height } }) => [
        { x, y },
        { x: x + width, y: y + height },
      ])
      .concat(edges.flatMap(({ points }) => points)),
  );
  score.area += extent.width * extent.height;
}

/** A pool with something drawn inside is a frame; one without is a shape like others. */
function hasContent(pool: DrawnShape['element'], { nodes, lanes }: Drawing): boolean {
  const process = refOf(pool, 'processRef');
  return process !== undefined && [...nodes, ...lanes].some(({ element }) => isWithin(element, process));
}

function belongTogether(a: DrawnShape, b: DrawnShape): boolean {
  if (a.element['attachedToRef'] === b.element || b.element['attachedToRef'] === a.element) return true;
  return holds(a, b) || holds(b, a);
}

function holds(outer: DrawnShape, inner: DrawnShape): boolean {
  if (isWithin(inner.element, outer.element)) return true;
  const process = refOf(outer.element, 'processRef');
  return process !== undefined && isWithin(inner.element, process);
}

function runsThrough(edge: DrawnEdge, shape: DrawnShape): boolean {
  const ends = endsOf(edge);
  const isInside = ends.some(
    (end) => end !== undefined && end !== shape.element && holds(shape, { ...shape, element: end }),
  );
  if (isInside) return false;
  const room = ends.includes(shape.element) ? heartOf(shape) : grown(shape.box, -1);
  return segmentsOf(edge.points).some((segment) => segmentMeetsBox(segment, room));
}

/** What an edge that ends on a shape must not enter: of a gateway or an event the square that its outline holds. */
export function heartOf({ element, box }: Pick<DrawnShape, 'element' | 'box'>): Bounds {
  const round = element.$instanceOf('bpmn:Gateway') || element.$instanceOf('bpmn:Event');
  return grown(box, round ? -box.width / 4 : -1);
}

function meetingOfEdges(a: DrawnEdge, b: DrawnEdge): 'cross' | 'overlap' | 'none' {
  let found: 'cross' | 'none' = 'none';
  for (const s of segmentsOf(a.points))
    for (const t of segmentsOf(b.points)) {
      const meeting = meetingOf(s, t);
      if (meeting === 'overlap') return meeting;
      // Flows that share an end may meet there.
      if (meeting === 'cross' && !meetAtEnd(a, b)) found = 'cross';
    }
  return found;
}

function meetAtEnd(a: DrawnEdge, b: DrawnEdge): boolean {
  const ends = ({ points }: DrawnEdge) => [points[0]!, points.at(-1)!];
  return ends(a).some((p) => ends(b).some((q) => Math.abs(p.x - q.x) < 1 && Math.abs(p.y - q.y) < 1));
}

function labelHits(shapes: readonly DrawnShape[], edges: readonly DrawnEdge[]): string[] {
  type Item = { label: Bounds; owner: DrawnShape | DrawnEdge } | DrawnShape | DrawnEdge;
  const items: { box: Bounds; item: Item }[] = [
    ...[...shapes, ...edges].flatMap((owner) =>
      owner.label && isShown(owner) ? [{ box: owner.label, item: { label: owner.label, owner } }] : [],
    ),
    ...shapes.map((item) => ({ box: item.box, item })),
    ...edges.map((item) => ({ box: boxAround(item.points), item })),
  ];
  const hits: string[] = [];
  for (const pair of nearPairs(items, 0)) {
    const [a, b] = 'owner' in pair[0] ? pair : [pair[1], pair[0]];
    if (!('owner' in a)) continue;
    if ('owner' in b) {
      if (boxesTouch(a.label, b.label)) hits.push(`labels of ${a.owner.id} and ${b.owner.id}`);
    } else if ('points' in b) {
      if (segmentsOf(b.points).some((segment) => segmentMeetsBox(segment, a.label)))
        hits.push(`label of ${a.owner.id} on ${b.id}`);
    } else if (touchesShape(a.label, b) && !holds(b, { ...b, element: a.owner.element }))
      hits.push(`label of ${a.owner.id} on ${b.id}`);
  }
  return hits;
}

/** Names of steps, pools and lanes stand inside them. */
function isShown({ element }: DrawnShape | DrawnEdge): boolean {
  const inside = ['bpmn:Activity', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:TextAnnotation'];
  return !inside.some((type) => element.$instanceOf(type));
}

/** A gateway fills half of its box, so that a label may stand in a corner of it. */
export function touchesShape(label: Bounds, { element, box }: Pick<DrawnShape, 'element' | 'box'>): boolean {
  if (!boxesTouch(label, box)) return false;
  if (!element.$instanceOf('bpmn:Gateway')) return true;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const near = {
    x: Math.min(Math.max(cx, label.x), label.x + label.width),
    y: Math.min(Math.max(cy, label.y), label.y + label.height),
  };
  return Math.abs(near.x - cx) / (box.width / 2) + Math.abs(near.y - cy) / (box.height / 2) < 1;
}
