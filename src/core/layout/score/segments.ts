import type { Bounds, Point } from '../../bpmn/bounds';

export type Segment = [from: Point, to: Point];

export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((to, i): Segment => [points[i]!, to]);

/** True when the insides of two boxes share a point, or come closer than `gap`. */
export function boxesTouch(a: Bounds, b: Bounds, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** A box made larger on every side, or smaller by a negative length. */
export const grown = ({ x, y, width, height }: Bounds, by: number): Bounds => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** True when a segment passes through the inside of a box. Exact for any slope (Liang and Barsky). */
export function segmentMeetsBox([from, to]: Segment, box: Bounds): boolean {
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

/** How two segments meet: they cross or touch at a point, run along each other, or do neither. Any slope. */
export function meetingOf([a, b]: Segment, [c, d]: Segment): 'cross' | 'overlap' | 'none' {
  const sides = [sideOf(a, b, c), sideOf(a, b, d), sideOf(c, d, a), sideOf(c, d, b)] as const;
  if (sides.every((side) => side === 0)) {
    const axis =
      Math.abs(b.x - a.x) + Math.abs(d.x - c.x) > Math.abs(b.y - a.y) + Math.abs(d.y - c.y) ? 'x' : 'y';
    const shared =
      Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) -
      Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
    return shared < 0 ? 'none' : shared > 0 ? 'overlap' : 'cross';
  }
  return sides[0] * sides[1] <= 0 && sides[2] * sides[3] <= 0 ? 'cross' : 'none';
}

/** On which side of a line a point is: -1, 0 or 1. */
function sideOf(from: Point, to: Point, { x, y }: Point): number {
  const turn = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return Math.abs(turn) < 1e-6 ? 0 : Math.sign(turn);
}

/** Pairs whose boxes, made larger by `gap`, overlap: found by a sweep from left to right. */
export function* nearPairs<T>(items: readonly { box: Bounds; item: T }[], gap: number): Generator<[T, T]> {
  const sorted = [...items].sort((a, b) => a.box.x - b.box.x);
  let active: typeof sorted = [];
  for (const one of sorted) {
    active = active.filter(({ box }) => box.x + box.width + gap >= one.box.x);
    for (const other of active) {
      if (other.box.y > one.box.y + one.box.height + gap || one.box.y > other.box.y + other.box.height + gap)
        continue;
      yield [other.item, one.item];
    }
    active.push(one);
  }
}

/** The smallest box around some points; of no points an empty one. */
export function boxAround(points: readonly Point[]): Bounds {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
