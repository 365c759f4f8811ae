import type { AnyElement } from '../bpmn/model';
import type { Bounds } from '../bpmn/bounds';
import { labelSize } from './elements';
import { DOWN, LEFT, RIGHT, UP, type Side } from './ports';
import type { Route } from './Router';
import type { Plane, Vertex } from './scene';
import { EVENT, LABEL_WIDTH } from './sizes';
import type { Strokes } from './strokes';

/** The room that a vertex needs around its middle, labels included. */
export interface Cell {
  left: number;
  right: number;
  up: number;
  down: number;
  /** Labels by their element, as seen from the middle. */
  labels: Map<AnyElement, Bounds>;
}

interface Line {
  side: Side;
  offset: number;
  /** The flow that leaves here and has a name. */
  named?: AnyElement;
}

/** The cell of each vertex: its labels stand where no line of its own is, and nothing else comes into a cell. */
export function cellsOf(plane: Plane, strokes: Strokes): Map<Vertex, Cell> {
  const lines = linesOf(strokes);
  return new Map(plane.vertices.map((vertex) => [vertex, cellOf(vertex, lines)]));
}

type Lines = Map<unknown, Line[]>;

function linesOf(strokes: Strokes): Lines {
  const lines: Lines = new Map();
  const add = (key: unknown, line: Line) => {
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
  };
  const named = ({ link }: Route) => (link.kind === 'sequence' ? { named: link.element } : {});
  for (const [route, all] of strokes) {
    const { source, target } = route.link;
    const [first, last] = [all[0]!, all.at(-1)!];
    add(source.attached ?? source.vertex, { side: route.from, offset: first.offset, ...named(route) });
    add(target.attached ?? target.vertex, { side: route.to, offset: last.offset });
  }
  return lines;
}

function cellOf(vertex: Vertex, lines: Lines): Cell {
  const [halfWidth, halfHeight] = [vertex.width / 2, vertex.height / 2];
  const isWide = vertex.span > 1;
  const cell: Cell = {
    left: isWide ? 0 : halfWidth,
    right: isWide ? 0 : halfWidth,
    up: halfHeight,
    down: halfHeight,
    labels: new Map(),
  };
  const taken: Bounds[] = [];
  const own = lines.get(vertex) ?? [];
  for (const line of own) taken.push(inkOf(line, halfWidth, halfHeight));
  for (const one of vertex.attached) {
    cell.down = Math.max(cell.down, halfHeight + EVENT.height / 2);
    taken.push({ x: one.offset - 18, y: halfHeight - 18, ...EVENT });
    if (lines.has(one)) taken.push({ x: one.offset - 2, y: halfHeight + 18, width: 4, height: 200 });
  }
  const put = (element: AnyElement, candidates: (size: Size) => Point[]): void => {
    const size = labelSize(element, LABEL_WIDTH);
    if (!size) return;
    const boxes = candidates(size).map((at) => ({ ...at, ...size }));
    const box = boxes.find((one) => !taken.some((other) => touches(one, other))) ?? boxes.at(-1)!;
    taken.push(box);
    cell.labels.set(element, box);
    if (!isWide) {
      cell.left = Math.max(cell.left, -box.x + 2);
      cell.right = Math.max(cell.right, box.x + box.width + 2);
    }
    cell.up = Math.max(cell.up, -box.y + 2);
    cell.down = Math.max(cell.down, box.y + box.height + 2);
  };
  for (const { side, offset, named } of own)
    if (named) put(named, (size) => beside(side, offset, halfWidth, halfHeight, size));
  for (const one of vertex.attached) {
    const below = halfHeight + EVENT.height / 2;
    const reach =
      6 + Math.max(0, ...(lines.get(one) ?? []).map(({ offset }) => reachOf(vertex, offset - one.offset)));
    put(one.element, (size) => [
      { x: one.offset - reach - size.width, y: below + 2 },
      { x: one.offset + reach, y: below + 2 },
      { x: one.offset + reach, y: below + 2 + 30 },
    ]);
    for (const { side, named } of lines.get(one) ?? [])
      if (named && side === DOWN)
        put(named, (size) => [
          { x: one.offset + reach, y: below + 4 },
          { x: one.offset - reach - size.width, y: below + 4 },
          { x: one.offset + reach, y: below + 40 },
        ]);
  }
  if (['event', 'gateway', 'data'].includes(vertex.kind))
    put(vertex.element, (size) => around(vertex, own, size));
  return cell;
}

/** How far beside the middle of a boundary event its lines lie. */
const reachOf = ({ span }: Vertex, offset: number): number => (span > 1 ? 10 : Math.abs(offset));

interface Size {
  width: number;
  height: number;
}
interface Point {
  x: number;
  y: number;
}

/** Where a flow's name may stand: along its first part, on either side. */
function beside(
  side: Side,
  offset: number,
  halfWidth: number,
  halfHeight: number,
  { width, height }: Size,
): Point[] {
  const right = halfWidth + 4;
  const below = halfHeight + 4;
  const sideways = [3, 20, 40, 60].flatMap((gap) => [
    offset - gap - height,
    offset + gap + (gap === 3 ? 1 : 0),
  ]);
  const upright = [0, 32, 64].flatMap((far) => [offset + 5, offset - 5 - width].map((x) => ({ x, far })));
  switch (side) {
    case RIGHT:
      return sideways.map((y) => ({ x: right, y }));
    case LEFT:
      return sideways.map((y) => ({ x: -right - width, y }));
    case DOWN:
      return upright.map(({ x, far }) => ({ x, y: below + far }));
    case UP:
      return upright.map(({ x, far }) => ({ x, y: -below - far - height }));
  }
}

/** Where the name of an event, gateway or data object may stand. */
function around(vertex: Vertex, lines: readonly Line[], { width, height }: Size): Point[] {
  const { kind, height: tall, width: wide } = vertex;
  const below = { x: -width / 2, y: tall / 2 + 4 };
  const above = { x: -width / 2, y: -tall / 2 - 4 - height };
  const right = { x: wide / 2 + 5, y: -height / 2 };
  const left = { x: -wide / 2 - 5 - width, y: -height / 2 };
  // A corner beside the lines that leave above or below.
  const out =
    6 + Math.max(0, ...lines.filter(({ side }) => side % 2 === 1).map(({ offset }) => Math.abs(offset)));
  const near = kind === 'gateway' ? tall / 2 - 4 : tall / 2 + 1;
  const corners = [
    { x: -out - width, y: -near - height },
    { x: out, y: near },
    { x: -out - width, y: near },
    { x: out, y: -near - height },
  ];
  const far = [60, 100].flatMap((more) => [
    { x: out, y: near + more },
    { x: -out - width, y: near + more },
  ]);
  return kind === 'gateway'
    ? [above, below, ...corners, right, left, ...far]
    : [below, above, right, left, ...corners, ...far];
}

/** A line that leaves or enters, as a strip that labels keep off. */
function inkOf({ side, offset }: Line, halfWidth: number, halfHeight: number): Bounds {
  const long = 200;
  const at = offset - 2;
  switch (side) {
    case RIGHT:
      return { x: halfWidth - 2, y: at, width: long, height: 4 };
    case LEFT:
      return { x: -halfWidth + 2 - long, y: at, width: long, height: 4 };
    case DOWN:
      return { x: at, y: halfHeight - 2, width: 4, height: long };
    case UP:
      return { x: at, y: -halfHeight + 2 - long, width: 4, height: long };
  }
}

const touches = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
