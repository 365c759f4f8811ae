import type { Bounds, Point } from '../bpmn/bounds';
import type { AnyElement } from '../bpmn/model';
import type { Cell } from './cells';
import type { Coordinates } from './coordinates';
import type { Lattice } from './lattice';
import { labelMessages } from './label-messages';
import { DOWN, LEFT, RIGHT, UP, type Side } from './ports';
import { xOfAttached, type Route } from './Router';
import type { End, LaneTree, Plane, Pool, Vertex } from './scene';
import { EVENT, HEADER } from './sizes';
import type { Stroke, Strokes } from './strokes';

/** Where everything of a plane is, in DI units. */
export interface Placement {
  boxes: Map<AnyElement, Bounds>;
  labels: Map<AnyElement, Bounds>;
  ways: Map<AnyElement, Point[]>;
  /** How far boundary events stand from where their host's cell has them. */
  shifts: Map<AnyElement, number>;
  width: number;
  height: number;
}

export interface Parts {
  plane: Plane;
  lattice: Lattice;
  strokes: Strokes;
  cells: Map<Vertex, Cell>;
  coordinates: Coordinates;
}

/** Turns lines of the lattice into boxes and waypoints. */
export function placementOf(parts: Parts): Placement {
  const { plane, cells, coordinates, strokes } = parts;
  const placement: Placement = {
    boxes: new Map(),
    labels: new Map(),
    ways: new Map(),
    shifts: new Map(),
    width: coordinates.x.at(-1)!.end,
    height: coordinates.y.at(-1)!.end,
  };
  for (const pool of plane.pools) placePool(pool, parts, placement);
  for (const vertex of plane.vertices) {
    const box = boxOf(vertex, parts);
    if (!box) continue;
    placement.boxes.set(vertex.element, box);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    placeAttached(vertex, box, parts, placement);
    for (const [element, label] of cells.get(vertex)!.labels)
      placement.labels.set(element, {
        ...label,
        x: Math.round(middle.x + label.x + (placement.shifts.get(ownerOf(element)) ?? 0)),
        y: Math.round(middle.y + label.y),
      });
  }
  for (const [route, all] of strokes)
    placement.ways.set(route.link.element, wayOf(route, all, parts, placement));
  labelMessages(plane, placement);
  return placement;
}

/** A flow's label stands by its source. */
const ownerOf = (element: AnyElement): AnyElement =>
  element.$type === 'bpmn:SequenceFlow' ? (element['sourceRef'] as AnyElement) : element;

function boxOf(vertex: Vertex, { lattice, coordinates }: Parts): Bounds | undefined {
  const y = lattice.yOf.get(vertex);
  if (y === undefined) return undefined;
  const { column, span, width, height, kind } = vertex;
  const top = coordinates.y[y]!.middle - height / 2;
  if (span === 1 && kind !== 'pool')
    return { x: coordinates.x[2 * column + 1]!.middle - width / 2, y: top, width, height };
  const [first, last] = [coordinates.x[2 * column + 1]!, coordinates.x[2 * (column + span) - 1]!];
  const room = last.end - first.start;
  return { x: first.start, y: top, width: Math.max(room, span === 1 ? width : room), height };
}

/** A boundary event stands where its flow begins; its labels with it. */
function placeAttached(
  vertex: Vertex,
  box: Bounds,
  { coordinates, strokes }: Parts,
  placement: Placement,
): void {
  for (const one of vertex.attached) {
    const { element, offset } = one;
    const middle = box.x + box.width / 2;
    let x = middle + offset;
    if (vertex.span > 1) {
      const line = xOfAttached(one);
      x = coordinates.x[line]!.middle;
      const flow = [...strokes].find(([{ link }]) => link.source.attached === one);
      if (flow) x += flow[1][0]!.offset;
    }
    const y = box.y + box.height;
    placement.boxes.set(element, { x: x - EVENT.width / 2, y: y - EVENT.height / 2, ...EVENT });
    placement.shifts.set(element, x - middle - offset);
  }
}

function placePool(pool: Pool, { lattice, coordinates }: Parts, { boxes, width }: Placement): void {
  const { top, bottom } = lattice.borders.get(pool)!;
  const spanOf = (band: unknown) => {
    const own = lattice.lines.flatMap((line, y) => (line.band === band ? [coordinates.y[y]!] : []));
    return { y: own[0]!.start, end: own.at(-1)!.end };
  };
  if (pool.element) {
    const [from, to] = [coordinates.y[top]!.middle, coordinates.y[bottom]!.middle];
    boxes.set(pool.element, { x: 0, y: from, width, height: to - from });
  }
  const place = (tree: LaneTree, x: number): { y: number; end: number } => {
    const spans = tree.band ? [spanOf(tree.band)] : tree.inner.map((inner) => place(inner, x + HEADER));
    const [y, end] = [spans[0]!.y, spans.at(-1)!.end];
    boxes.set(tree.element, { x, y, width: width - x, height: end - y });
    return { y, end };
  };
  for (const tree of pool.lanes) place(tree, pool.element ? HEADER : 0);
}

function wayOf(
  route: Route,
  strokes: readonly Stroke[],
  { coordinates }: Parts,
  { boxes }: Placement,
): Point[] {
  const at = ({ isFlat, line, offset }: Stroke) =>
    (isFlat ? coordinates.y : coordinates.x)[line]!.middle + offset;
  const corner = (a: Stroke, b: Stroke): Point =>
    a.isFlat ? { x: at(b), y: at(a) } : { x: at(a), y: at(b) };
  const { source, target } = route.link;
  return [
    dock(source, route.from, at(strokes[0]!), boxes),
    ...strokes.slice(1).map((stroke, i) => corner(strokes[i]!, stroke)),
    dock(target, route.to, at(strokes.at(-1)!), boxes),
  ];
}

/** Where a line at a coordinate meets the outline of a shape. */
function dock(
  { vertex, attached, pool }: End,
  side: Side,
  at: number,
  boxes: Map<AnyElement, Bounds>,
): Point {
  const { x, y, width, height } = boxes.get((attached ?? vertex ?? pool)!.element!)!;
  const isSideways = side === RIGHT || side === LEFT;
  const kind = attached ? 'event' : vertex?.kind;
  const beside = Math.abs(at - (isSideways ? y + height / 2 : x + width / 2));
  const inwards =
    kind === 'gateway'
      ? beside
      : kind === 'event'
        ? width / 2 - Math.sqrt(Math.max(0, (width / 2) ** 2 - beside ** 2))
        : 0;
  const inset = Math.round(inwards * 10) / 10;
  if (side === RIGHT) return { x: x + width - inset, y: at };
  if (side === LEFT) return { x: x + inset, y: at };
  if (side === DOWN) return { x: at, y: y + height - inset };
  if (side === UP) return { x: at, y: y + inset };
  throw new RangeError(`no such side: ${String(side)}`);
}
