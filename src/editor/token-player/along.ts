import type { Point } from '../diagram';

/**
 * The point at a part of a line, measured along it.
 *
 * @param part from 0, the beginning, to 1, the end
 */
export function pointAlong(points: readonly Point[], part: number): Point {
  const lengths = points.slice(1).map((to, i) => Math.hypot(to.x - points[i]!.x, to.y - points[i]!.y));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let left = total * Math.min(1, Math.max(0, part));
  for (const [i, length] of lengths.entries()) {
    if (left > length) {
      left -= length;
      continue;
    }
    const [from, to] = [points[i]!, points[i + 1]!];
    const share = length === 0 ? 0 : left / length;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  }
  const last = points.at(-1)!;
  return { x: last.x, y: last.y };
}
