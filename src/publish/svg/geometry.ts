/** A point in DI units, y pointing down. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in DI units. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Beyond this a coordinate is a slip of a tool: it would shrink all the rest of the drawing to a dot. */
const FARTHEST = 1e6;

const isDrawable = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FARTHEST;

/** Bounds of a DI element, or undefined when one of them is missing, not a number, negative in size or absurd. */
export function boxOf(bounds: unknown): Box | undefined {
  const { x = 0, y = 0, width, height } = (bounds ?? {}) as Partial<Box>;
  if (![x, y, width, height].every(isDrawable)) return undefined;
  return width! >= 0 && height! >= 0 ? { x, y, width: width!, height: height! } : undefined;
}

/** Waypoints that can be drawn, without repeats in a row. */
export function pointsOf(waypoints: unknown): Point[] {
  const points: Point[] = [];
  for (const { x = 0, y = 0 } of (waypoints ?? []) as Partial<Point>[]) {
    const last = points.at(-1);
    if (isDrawable(x) && isDrawable(y) && !(last?.x === x && last.y === y)) points.push({ x, y });
  }
  return points;
}

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where the straight line from a box's centre to a point leaves the box; its centre when the point is inside. */
export function borderPoint(box: Box, towards: Point): Point {
  const centre = centreOf(box);
  const dx = towards.x - centre.x;
  const dy = towards.y - centre.y;
  const reach = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return reach >= 1 ? centre : { x: centre.x + dx * reach, y: centre.y + dy * reach };
}

/** The middle of a line, measured along it. */
export function midPoint(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((to, i) => Math.hypot(to.x - points[i]!.x, to.y - points[i]!.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const from = points[i]!;
    const to = points[i + 1]!;
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

/** Grows with what is drawn; ends as the drawing's view box. */
export class Extent {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  add({ x, y, width = 0, height = 0 }: Point & Partial<Box>): void {
    this.left = Math.min(this.left, x);
    this.top = Math.min(this.top, y);
    this.right = Math.max(this.right, x + width);
    this.bottom = Math.max(this.bottom, y + height);
  }

  /** Whole numbers with a margin around; a small empty sheet when nothing was drawn. */
  box(margin: number): Box {
    if (this.left > this.right) return { x: 0, y: 0, width: 2 * margin, height: 2 * margin };
    const x = Math.floor(this.left) - margin;
    const y = Math.floor(this.top) - margin;
    return { x, y, width: Math.ceil(this.right) + margin - x, height: Math.ceil(this.bottom) + margin - y };
  }
}
