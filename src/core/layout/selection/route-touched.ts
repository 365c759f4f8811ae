import type { Bounds, Point } from '../../bpmn/bounds';
import { ownerLayerOf } from '../../variation/layers';
import { refOf } from '../elements';
import { endsOf, isWithin, type Drawing, type DrawnEdge, type DrawnShape } from '../score/drawing';
import { grown, segmentsOf, type Segment } from '../score/segments';
import { HEADER } from '../sizes';
import { poolAround } from './blocks';
import { findWay, straightened } from './findWay';
import type { Ground } from './ground';
import { portsOf } from './ports-of';
import { unionOf } from './scene';

/** A plane as it is after the steps have moved. */
export interface Settled {
  drawing: Drawing;
  /** Names beside shapes. */
  names: readonly Bounds[];
  /** Flows that stay. */
  segments: readonly Segment[];
}

/** Draws flows anew between shapes that stand; in later rounds each is tried again when the others are known. */
export function routeTouched(
  touched: readonly DrawnEdge[],
  settled: Settled,
  rounds: number,
): Map<string, Point[]> {
  const ways = new Map<string, Point[]>();
  const lengthOf = (edge: DrawnEdge): number => {
    const [a, b] = endShapes(edge, settled.drawing);
    return a && b
      ? Math.abs(middle(a.box).x - middle(b.box).x) + Math.abs(middle(a.box).y - middle(b.box).y)
      : 0;
  };
  const sorted = touched
    .map((edge) => ({ edge, length: lengthOf(edge) }))
    .sort((a, b) => a.length - b.length);
  for (let round = 0; round < rounds; round++)
    for (const { edge } of sorted) {
      const others = [...ways].filter(([id]) => id !== edge.id).flatMap(([, points]) => segmentsOf(points));
      const way = routeOne(edge, settled, [...settled.segments, ...others]);
      if (way) ways.set(edge.id, way);
      else if (round === 0) ways.set(edge.id, edge.points);
    }
  return ways;
}

function routeOne(edge: DrawnEdge, settled: Settled, segments: readonly Segment[]): Point[] | undefined {
  const { drawing, names } = settled;
  const [source, target] = endShapes(edge, drawing);
  if (!source || !target) return undefined;
  const shapes = hardFor(source, target, drawing);
  const from = portsOf(source, edge, true, target.box);
  const to = portsOf(target, edge, false, source.box);
  const within = withinFor(edge, source, target, drawing);
  const inward = names.map((name) => grown(name, -1));
  const tries: Ground[] = [
    { boxes: [...shapes, ...inward], segments, within: nearEnds(within, source.box, target.box), clear: 6 },
    { boxes: [...shapes, ...inward], segments, within, clear: 6 },
    { boxes: [...shapes, ...inward], segments, within, clear: 1 },
    { boxes: shapes, segments, within, clear: 1 },
    { boxes: shapes, segments, within: grown(everything(drawing), 100), clear: 1 },
  ];
  for (const ground of tries) {
    const way = findWay(from, to, ground);
    if (way) return way;
  }
  // Shapes that touch leave no way between them.
  const [a, b] = [middle(source.box), middle(target.box)];
  return straightened([a, { x: b.x, y: a.y }, b]);
}

function endShapes(edge: DrawnEdge, { nodes, pools }: Drawing): (DrawnShape | undefined)[] {
  return endsOf(edge).map((end) => [...nodes, ...pools].find(({ element }) => element === end));
}

/** Everything that stands, but what is drawn around an end. */
function hardFor(source: DrawnShape, target: DrawnShape, drawing: Drawing): Bounds[] {
  const isAround = (outer: DrawnShape) =>
    [source, target].some(({ element }) => element !== outer.element && isWithin(element, outer.element));
  const empty = drawing.pools.filter(({ element }) => {
    const process = refOf(element, 'processRef');
    return !process || ![...drawing.nodes, ...drawing.lanes].some((one) => isWithin(one.element, process));
  });
  return [...drawing.nodes.filter((node) => !isAround(node)), ...empty].map(({ box }) => box);
}

/** Where a flow may lead: a sequence flow stays in its sub-process or pool, and one of the baseline below the lanes of layers. */
function withinFor(edge: DrawnEdge, source: DrawnShape, target: DrawnShape, drawing: Drawing): Bounds {
  const isHome = ({ element }: DrawnShape) =>
    [source, target].every((end) => end.element !== element && isWithin(end.element, element));
  const frame = drawing.nodes.findLast((node) => node.isExpanded && isHome(node));
  if (frame) return grown(frame.box, -5);
  const pool = poolAround(source.element, drawing);
  const isInside = pool !== undefined && pool === poolAround(target.element, drawing);
  if (!isInside || edge.element.$type === 'bpmn:MessageFlow') return grown(everything(drawing), 100);
  const process = refOf(pool.element, 'processRef')!;
  const layers = drawing.lanes.filter(
    ({ element }) => isWithin(element, process) && ownerLayerOf(element) !== undefined,
  );
  const isQuiet = ownerLayerOf(edge.element) === undefined && ownerLayerOf(pool.element) === undefined;
  const { x, y, width, height } = pool.box;
  const top = Math.max(y, ...(isQuiet ? layers.map(({ box }) => box.y + box.height) : []));
  const lower = Math.min(top, source.box.y, target.box.y);
  return { x: x + HEADER + 5, y: lower + 5, width: width - HEADER - 10, height: y + height - lower - 10 };
}

/** Most flows find their way near their ends, where there is less to search. */
function nearEnds(within: Bounds, source: Bounds, target: Bounds): Bounds {
  const near = grown(unionOf([source, target]), 250);
  const x = Math.max(within.x, near.x);
  const y = Math.max(within.y, near.y);
  const width = Math.min(within.x + within.width, near.x + near.width) - x;
  return { x, y, width, height: Math.min(within.y + within.height, near.y + near.height) - y };
}

const everything = ({ nodes, pools }: Drawing): Bounds => unionOf([...nodes, ...pools].map(({ box }) => box));

const middle = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 });
