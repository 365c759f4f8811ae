import type { Route } from './Router';
import type { Vertex } from './scene';

/** A straight part of a route, on one line of the lattice. */
export interface Stroke {
  route: Route;
  /** Which part of its route it is. */
  part: number;
  isFlat: boolean;
  /** The y line of a flat stroke, else its x line. */
  line: number;
  /** The lines across between which it runs. */
  from: number;
  to: number;
  /** True where the route leads from `from` to `to`. */
  isForward: boolean;
  /** The shapes at its ends, where it is the first or last part. */
  fromVertex?: Vertex | undefined;
  toVertex?: Vertex | undefined;
  /** Where it must lie beside the middle of its line, as from a boundary event. */
  fixed?: number;
  /** Set by `spreadStrokes`: how far beside the middle of its line it lies. */
  offset: number;
}

export type Strokes = ReadonlyMap<Route, readonly Stroke[]>;

/** The straight parts of all routes; those of each route in its order. */
export function strokesOf(routes: readonly Route[]): Strokes {
  return new Map(routes.map((route) => [route, strokesAlong(route)]));
}

function strokesAlong(route: Route): Stroke[] {
  const { points, link } = route;
  const last = points.length - 2;
  return points.slice(1).map(([x2, y2], part): Stroke => {
    const [x1, y1] = points[part]!;
    const isFlat = y1 === y2;
    const [start, end] = isFlat ? [x1, x2] : [y1, y2];
    const isForward = start <= end;
    const source = part === 0 ? link.source : undefined;
    const target = part === last ? link.target : undefined;
    const stroke: Stroke = {
      route,
      part,
      isFlat,
      line: isFlat ? y1 : x1,
      from: Math.min(start, end),
      to: Math.max(start, end),
      isForward,
      fromVertex: (isForward ? source : target)?.vertex,
      toVertex: (isForward ? target : source)?.vertex,
      offset: 0,
    };
    for (const end of [source, target]) {
      // A wide host's boundary event follows its line; on a narrow one it is the other way round.
      if (end?.attached && !isFlat && end.attached.host.span === 1) stroke.fixed = end.attached.offset;
    }
    return stroke;
  });
}

/** True when two strokes of a line would lie on each other. */
export function doOverlap(a: Stroke, b: Stroke): boolean {
  if (a.from < b.to && b.from < a.to) return true;
  if (a.to === b.from) return !(a.toVertex && b.fromVertex);
  if (b.to === a.from) return !(b.toVertex && a.fromVertex);
  return false;
}
