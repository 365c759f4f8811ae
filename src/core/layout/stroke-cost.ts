import type { Route } from './Router';
import type { Stroke, Strokes } from './strokes';

const CROSSING = 400;
const BEND = 45;
/** For each line of the lattice that a way leads over. */
const STEP = 6;

/** How good the ways are: the less the better. Cost grows with flat times upright strokes. */
export function costOfStrokes(strokes: Strokes): { cost: number; crossed: Set<Route> } {
  const flat: Bar[] = [];
  const upright: Bar[] = [];
  let cost = 0;
  for (const [route, all] of strokes) {
    cost += (all.length - 1) * BEND;
    for (const stroke of all) {
      cost += (stroke.to - stroke.from) * STEP * (stroke.isFlat ? 1.3 : 1);
      (stroke.isFlat ? flat : upright).push(barOf(stroke, all, route));
    }
  }
  const crossed = new Set<Route>();
  for (const a of flat)
    for (const b of upright)
      if (a.route !== b.route && b.at > a.from && b.at < a.to && a.at > b.from && a.at < b.to) {
        cost += CROSSING;
        crossed.add(a.route).add(b.route);
      }
  return { cost, crossed };
}

interface Bar {
  route: Route;
  at: number;
  from: number;
  to: number;
}

/** On a scale on which the room between two lines is wider than any offset. */
const LINE = 1000;

function barOf(stroke: Stroke, all: readonly Stroke[], route: Route): Bar {
  const at = ({ line, offset }: Stroke) => line * LINE + offset;
  const [before, after] = [all[stroke.part - 1], all[stroke.part + 1]];
  const [low, high] = stroke.isForward ? [before, after] : [after, before];
  return {
    route,
    at: at(stroke),
    from: low ? at(low) : stroke.from * LINE,
    to: high ? at(high) : stroke.to * LINE,
  };
}
