interface End {
  x: number;
  y: number;
  /** Degrees, clockwise, along the line. */
  angle: number;
}

/**
 * Where a line begins and ends, and in which direction: for the ends that are drawn there. Of a path in absolute
 * commands, as the lines of our drawings are.
 */
export function pathEnds(d: string): { start: End; end: End; box: Box } | undefined {
  const points = pointsOf(d);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const second = points.find((point) => !same(point, first)) ?? last;
  const before = points.findLast((point) => !same(point, last)) ?? first;
  return {
    start: { ...first, angle: angle(first, second) },
    end: { ...last, angle: angle(before, last) },
    box: boxAround(points),
  };
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

/** Numbers that each command takes, and which of them are a point's. */
const TAKES: Record<string, number> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  let at = { x: 0, y: 0 };
  for (const [, command = '', text = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = TAKES[command.toUpperCase()] ?? 0;
    const isRelative = command !== command.toUpperCase();
    for (let i = 0; size > 0 && i + size <= numbers.length; i += size) {
      const group = numbers.slice(i, i + size);
      const base = isRelative ? at : { x: 0, y: 0 };
      const upper = command.toUpperCase();
      if (upper === 'H') at = { x: base.x + group[0]!, y: at.y };
      else if (upper === 'V') at = { x: at.x, y: base.y + group[0]! };
      else if (upper === 'A') at = { x: base.x + group[5]!, y: base.y + group[6]! };
      else {
        // Control points too: they give a curve its direction.
        for (let j = 0; j < size - 2; j += 2)
          points.push({ x: base.x + group[j]!, y: base.y + group[j + 1]! });
        at = { x: base.x + group[size - 2]!, y: base.y + group[size - 1]! };
      }
      points.push(at);
    }
  }
  return points;
}

const same = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6;

const angle = (from: Point, to: Point): number => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
