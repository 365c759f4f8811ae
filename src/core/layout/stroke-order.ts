import type { Stroke, Strokes } from './strokes';

type EndName = 'from' | 'to';

/**
 * Which of two strokes that lie beside each other comes first (-1: the first one, above or to the left), so that the two routes do not
 * cross where they part; 0 where it makes no difference.
 */
export function compareStrokes(a: Stroke, b: Stroke, strokes: Strokes): number {
  const before = relation(a, b, 'from', strokes);
  const after = relation(a, b, 'to', strokes);
  if (before === 0 || after === 0 || before === after) return before || after;
  // They cross once, whatever is done: always at the same end of the way that they share.
  const first = a.route.link.index < b.route.link.index ? a : b;
  return first.isForward ? before : after;
}

/** The order that two strokes need at one end. Follows both as long as they run side by side. */
function relation(a: Stroke, b: Stroke, end: EndName, strokes: Strokes): number {
  let sign = 1;
  for (let steps = 0; steps < 200; steps++) {
    const [turnA, turnB] = [turnAt(a, end, strokes), turnAt(b, end, strokes)];
    if (a[end] !== b[end]) {
      const isFirstA = end === 'to' ? a.to < b.to : a.from > b.from;
      return sign * (isFirstA ? turnA.side : -turnB.side);
    }
    if (turnA.side !== turnB.side) return sign * Math.sign(turnA.side - turnB.side);
    if (!turnA.next || !turnB.next) return 0;
    sign *= (end === 'to' ? 1 : -1) * (turnA.side < 0 ? 1 : -1);
    [a, b] = [turnA.next, turnB.next];
    end = turnA.side > 0 ? 'to' : 'from';
  }
  return 0;
}

/** Where a route goes on at an end of a stroke: to the smaller (-1) or larger coordinates (1), or nowhere. */
function turnAt(stroke: Stroke, end: EndName, strokes: Strokes): { side: number; next?: Stroke } {
  const all = strokes.get(stroke.route)!;
  const isOnward = (end === 'to') === stroke.isForward;
  const next = all[stroke.part + (isOnward ? 1 : -1)];
  if (!next) return { side: 0 };
  // The next stroke begins on this one's line and leads away from it.
  return { side: next.from === stroke.line ? 1 : -1, next };
}
