import type { Point } from '../../bpmn/bounds';

/**
 * The way of a flow and of the flow that goes on from the same step, through where that step was. Where the two do not meet on a
 * horizontal or vertical line, a corner joins them in the direction in which the first one arrived.
 */
export function joined(first: readonly Point[], second: readonly Point[]): Point[] {
  const end = first.at(-1);
  const start = second[0];
  if (!end || !start) return [...first, ...second];
  const isStraight = isNear(end.x, start.x) || isNear(end.y, start.y);
  if (isStraight) return [...first, ...second];
  const before = first.at(-2);
  const isVertical = before !== undefined && isNear(before.x, end.x) && !isNear(before.y, end.y);
  const corner = isVertical ? { x: end.x, y: start.y } : { x: start.x, y: end.y };
  return [...first, corner, ...second];
}

/** Without the points that make no bend, spikes included; at least the two ends stay. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (isNeedless(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  const isPoint = kept.length < 2 && points.length > 1;
  return isPoint ? [points[0]!, points.at(-1)!] : kept;
}

/** True when `b` makes no bend between `a` and `c`. */
function isNeedless(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!b) return false;
  if (isSame(b, c)) return true;
  if (!a) return false;
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return Math.abs(area) <= 0.5 * Math.hypot(c.x - a.x, c.y - a.y);
}

function isSame(a: Point, b: Point): boolean {
  return isNear(a.x, b.x) && isNear(a.y, b.y);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}
