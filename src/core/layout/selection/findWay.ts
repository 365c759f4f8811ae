import type { Point } from '../../bpmn/bounds';
import { Heap } from '../Heap';
import { Grid } from './Grid';
import { BEND, outside, portCost, type Ground, type Port, type Side } from './ground';

/**
 * The cheapest way by horizontal and vertical lines from one of some ports to one of others, around boxes: by length, bends and
 * crossings (A* on the lines beside what is there). Undefined where there is none. Cost grows with the square of the number of
 * boxes and segments on the ground.
 */
export function findWay(from: readonly Port[], to: readonly Port[], ground: Ground): Point[] | undefined {
  const starts = open(from, ground);
  const goals = open(to, ground);
  if (starts.length === 0 || goals.length === 0) return undefined;
  const grid = new Grid(
    [...starts, ...goals].map(({ port }) => port),
    ground,
  );
  const width = grid.xs.length;
  // A state is a point and the side that the way leads to; one more is the end.
  const end = width * grid.ys.length * 4;
  const best = new Float64Array(end + 1).fill(Infinity);
  const back = new Int32Array(end + 1).fill(-1);
  const done = new Uint8Array(end + 1);
  const heap = new Heap();
  const targets = goals.map(({ port }) => outside(port));
  const reach = (state: number, cost: number, previous: number) => {
    if (best[state]! <= cost) return;
    best[state] = cost;
    back[state] = previous;
    const [x, y] =
      state === end ? [0, 0] : [grid.xs[(state >> 2) % width]!, grid.ys[Math.floor((state >> 2) / width)]!];
    const left = Math.min(...targets.map((goal) => Math.abs(goal.x - x) + Math.abs(goal.y - y)));
    heap.push(state, cost + (state === end ? 0 : left));
  };
  const begun = new Map<number, Port>();
  for (const { port, cost } of starts) {
    const state = (grid.pointAt(outside(port)) << 2) | port.side;
    if (cost >= best[state]!) continue;
    begun.set(state, port);
    reach(state, cost, -1);
  }
  const ends = new Map<number, { port: Port; cost: number }>();
  for (const goal of goals) {
    const state = (grid.pointAt(outside(goal.port)) << 2) | ((goal.port.side + 2) % 4);
    if (goal.cost < (ends.get(state)?.cost ?? Infinity)) ends.set(state, goal);
  }
  for (let state = heap.pop(); state !== undefined && state !== end; state = heap.pop()) {
    if (done[state]) continue;
    done[state] = 1;
    const cost = best[state]!;
    const goal = ends.get(state);
    if (goal) reach(end, cost + goal.cost, state);
    const [point, side] = [state >> 2, (state & 3) as Side];
    for (const turn of [1, 3]) reach((point << 2) | ((side + turn) % 4), cost + BEND, state);
    const next = grid.step(point, side);
    if (next) reach((next.point << 2) | side, cost + next.cost, state);
  }
  if (back[end] === -1) return undefined;
  const points: Point[] = [];
  let first = back[end]!;
  for (let state = back[end]!; state !== -1; state = back[state]!) {
    points.push({ x: grid.xs[(state >> 2) % width]!, y: grid.ys[Math.floor((state >> 2) / width)]! });
    first = state;
  }
  const [a, b] = [begun.get(first)!, ends.get(back[end]!)!.port];
  return straightened([{ x: a.x, y: a.y }, ...points.reverse(), { x: b.x, y: b.y }]);
}

function open(ports: readonly Port[], ground: Ground): { port: Port; cost: number }[] {
  return ports.flatMap((port) => {
    const cost = portCost(port, ground);
    return cost === undefined ? [] : [{ port, cost }];
  });
}

/** Only the points where a way bends, and its ends. */
export function straightened(points: readonly Point[]): Point[] {
  const apart = points.filter(
    (point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y,
  );
  return apart.filter((point, i) => {
    const [before, after] = [apart[i - 1], apart[i + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && after.x === point.x) || (before.y === point.y && after.y === point.y));
  });
}
