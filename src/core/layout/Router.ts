import { Heap } from './Heap';
import type { Lattice } from './lattice';
import { arrivingCost, DOWN, DX, DY, leavingCost, opposite, sharingCost, UP, type Side } from './ports';
import type { Attached, End, Link, Plane, Pool, Vertex } from './scene';

const BEND = 80;
const CROSSING = 160;
/** Turning into or out of a line that others follow too: every second time it is a crossing. */
const JOINING = 35;
/** Beside a line that runs along the middle of free places, and beside one in a channel. */
const BESIDE_IN_ROW = 45;
const BESIDE = 4;
/** About the way between two lines of the lattice. */
const STEP_X = 80;
const STEP_Y = 50;

/** A way on the lattice: the places where it starts, bends and ends. */
export interface Route {
  link: Link;
  /** x and y lines in turn. */
  points: [x: number, y: number][];
  from: Side;
  to: Side;
}

/**
 * Finds ways on the lattice, around shapes, each the cheapest by length, bends and crossings with those that are there already
 * (Dijkstra's algorithm with an estimate, A*). Deterministic.
 */
export class Router {
  readonly #lattice: Lattice;
  readonly #best: Float64Array;
  readonly #from: Int32Array;
  readonly #round: Int32Array;
  #rounds = 0;
  readonly #heap = new Heap();
  /** Lines that pass a point along a row or channel, and across it. */
  readonly #along: Uint16Array;
  readonly #across: Uint16Array;
  /** Lines on the way from a point to the right and down. */
  readonly #right: Uint16Array;
  readonly #down: Uint16Array;
  /** Lines out of and into each side of each vertex. */
  readonly #outs: Uint8Array;
  readonly #ins: Uint8Array;

  constructor(plane: Plane, lattice: Lattice) {
    this.#lattice = lattice;
    const points = lattice.width * lattice.lines.length;
    this.#best = new Float64Array(points * 4);
    this.#from = new Int32Array(points * 4);
    this.#round = new Int32Array(points * 4);
    this.#along = new Uint16Array(points);
    this.#across = new Uint16Array(points);
    this.#right = new Uint16Array(points);
    this.#down = new Uint16Array(points);
    this.#outs = new Uint8Array(plane.vertices.length * 4);
    this.#ins = new Uint8Array(plane.vertices.length * 4);
  }

  /** Counts a route as there (1) or as gone (-1). */
  count(route: Route, by: 1 | -1): void {
    const { width } = this.#lattice;
    const { points } = route;
    const ends = [
      [this.#outs, route.link.source, route.from],
      [this.#ins, route.link.target, route.to],
    ] as const;
    for (const [counts, { vertex, attached }, side] of ends)
      if (vertex && !attached) counts[vertex.index * 4 + side]! += by;
    for (let i = 1; i < points.length; i++) {
      const [[x1, y1], [x2, y2]] = [points[i - 1]!, points[i]!];
      const isFlat = y1 === y2;
      const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
      const start = Math.min(y1, y2) * width + Math.min(x1, x2);
      const step = isFlat ? 1 : width;
      for (let n = 0; n <= length; n++) {
        const point = start + n * step;
        if (n < length) (isFlat ? this.#right : this.#down)[point]! += by;
        (isFlat ? this.#along : this.#across)[point]! += by;
      }
    }
  }

  /** The cheapest way for a link, or undefined where there is none. */
  find(link: Link): Route | undefined {
    const isTurned = link.source.pool !== undefined && link.target.pool === undefined;
    const [start, goal] = isTurned ? [link.target, link.source] : [link.source, link.target];
    const route = this.#search(link, start, goal, isTurned);
    if (!route || !isTurned) return route;
    return { link, points: route.points.reverse(), from: route.to, to: route.from };
  }

  #search(link: Link, start: End, goal: End, isTurned: boolean): Route | undefined {
    const { lattice, heap } = { lattice: this.#lattice, heap: this.#heap };
    const { width, filled } = lattice;
    const area = areaOf(link, lattice);
    this.#rounds++;
    heap.clear();
    const goalBox = this.#boxOf(goal);
    const estimate = (x: number, y: number) =>
      Math.max(goalBox.left - x, x - goalBox.right, 0) * STEP_X +
      Math.max(goalBox.top - y, y - goalBox.bottom, 0) * STEP_Y;
    const reach = (state: number, cost: number, from: number) => {
      if (this.#round[state] === this.#rounds && this.#best[state]! <= cost) return;
      this.#round[state] = this.#rounds;
      this.#best[state] = cost;
      this.#from[state] = from;
      const point = state >> 2;
      heap.push(state, cost + estimate(point % width, Math.floor(point / width)));
    };
    this.#start(link, start, isTurned, reach);
    const isLoop = start.vertex !== undefined && start.vertex === goal.vertex;
    for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
      const side = (state & 3) as Side;
      const point = state >> 2;
      const [x, y] = [point % width, Math.floor(point / width)];
      const cost = this.#best[state]!;
      if (this.#isClosed(state)) continue;
      this.#close(state);
      if (this.#from[state] !== -1 && this.#isGoal(goal, x, y, side)) return this.#trace(link, state);
      if (goal.vertex && filled[point] === goal.vertex.index + 1 && this.#from[state] !== -1) continue;
      for (let next = 0 as number; next < 4; next++) {
        const to = next as Side;
        const isTurn = to !== side;
        if (to === opposite(side)) continue;
        if (isTurn && (this.#from[state] === -1 || !this.#mayTurn(area, y))) continue;
        const [nx, ny] = [x + DX[to], y + DY[to]];
        if (nx < 0 || nx >= width || ny < area.top || ny > area.bottom) continue;
        if (to % 2 === 0 && lattice.lines[ny]!.kind === 'border') continue;
        const there = ny * width + nx;
        const standing = filled[there]!;
        if (standing > 0) {
          const isOwn = start.vertex && standing === start.vertex.index + 1;
          const isGoal = goal.vertex && standing === goal.vertex.index + 1;
          if (!isGoal || (isOwn && !isLoop)) continue;
          if (isLoop && this.#from[state] === -1) continue;
        }
        let more = to % 2 === 0 ? STEP_X : STEP_Y;
        if (isTurn) more += BEND + JOINING * (to % 2 === 0 ? this.#along : this.#across)[point]!;
        else if (this.#from[state] !== -1)
          more += CROSSING * (to % 2 === 0 ? this.#across : this.#along)[point]!;
        else more += 0;
        const lower = to === 0 || to === 1 ? point : there;
        const beside = (to % 2 === 0 ? this.#right : this.#down)[lower]!;
        if (beside > 0)
          more +=
            beside *
            ((to % 2 === 0 ? y : x) % 2 === 1 || !this.#isChannel(to, x, y) ? BESIDE_IN_ROW : BESIDE);
        if (goal.vertex && standing === goal.vertex.index + 1) {
          const arrival = opposite(to);
          if (start.attached && arrival % 2 === 1 && missesBelow(start.attached, goal.vertex, nx)) continue;
          if (
            goal.attached
              ? arrival !== DOWN || nx !== xOfAttached(goal.attached)
              : arrival === DOWN && isBoundary(goal.vertex, nx)
          )
            continue;
          more += isTurned
            ? leavingCost(link, goal.vertex, arrival)
            : arrivingCost(link, goal.vertex, arrival);
          more += this.#taken(goal, arrival, isTurned) + this.#offCentre(goal.vertex, nx, arrival);
        }
        reach((there << 2) | to, cost + more, state);
      }
    }
    return undefined;
  }

  #closed: Int32Array | undefined;
  #isClosed(state: number): boolean {
    return this.#closed?.[state] === this.#rounds;
  }
  #close(state: number): void {
    this.#closed ??= new Int32Array(this.#best.length);
    this.#closed[state] = this.#rounds;
  }

  #isChannel(to: number, x: number, y: number): boolean {
    return to % 2 === 0 ? this.#lattice.lines[y]!.kind === 'channel' : x % 2 === 0;
  }

  #start(
    link: Link,
    { vertex, attached, pool }: End,
    isTurned: boolean,
    reach: (state: number, cost: number, from: number) => void,
  ): void {
    const { width, yOf, borders, columns } = this.#lattice;
    if (vertex) {
      const y = yOf.get(vertex)!;
      const [left, right] = [2 * vertex.column + 1, 2 * (vertex.column + vertex.span) - 1];
      for (let side = 0; side < 4; side++) {
        if (attached && side !== DOWN) continue;
        const cost = attached
          ? 0
          : (isTurned ? arrivingCost : leavingCost)(link, vertex, side as Side) +
            this.#taken({ vertex }, side as Side, !isTurned);
        if (side % 2 === 0) reach(((y * width + (side === 0 ? right : left)) << 2) | side, cost, -1);
        else
          for (let x = left; x <= right; x++) {
            if (attached ? x !== xOfAttached(attached) : side === DOWN && isBoundary(vertex, x)) continue;
            reach(((y * width + x) << 2) | side, cost + this.#offCentre(vertex, x, side as Side), -1);
          }
      }
    } else if (pool) {
      const { top, bottom } = borders.get(pool)!;
      for (let x = 1; x < 2 * columns; x += 2) {
        reach(((top * width + x) << 2) | UP, 0, -1);
        reach(((bottom * width + x) << 2) | DOWN, 0, -1);
      }
    }
  }

  #offCentre(vertex: Vertex, x: number, side: Side): number {
    if (side % 2 === 0 || vertex.kind === 'pool') return 0;
    return Math.abs(x - (2 * vertex.column + vertex.span)) * 8 + (x % 2 === 0 ? 10 : 0);
  }

  #taken({ vertex, attached }: End, side: Side, isSource: boolean): number {
    if (!vertex || attached || vertex.kind === 'pool') return 0;
    const at = vertex.index * 4 + side;
    const [same, other] = isSource ? [this.#outs, this.#ins] : [this.#ins, this.#outs];
    return same[at]! * sharingCost(vertex, true) + other[at]! * sharingCost(vertex, false);
  }

  #isGoal({ vertex, pool }: End, x: number, y: number, side: Side): boolean {
    if (vertex) return this.#lattice.filled[y * this.#lattice.width + x] === vertex.index + 1;
    const { top, bottom } = this.#lattice.borders.get(pool!)!;
    return (y === top && side === DOWN && x % 2 === 1) || (y === bottom && side === UP && x % 2 === 1);
  }

  #mayTurn({ quietTo, quietFrom }: Area, y: number): boolean {
    const line = this.#lattice.lines[y]!;
    if (line.kind === 'border') return false;
    return y >= quietTo || y < quietFrom;
  }

  #boxOf({ vertex, pool }: End) {
    const { yOf, borders, width } = this.#lattice;
    if (vertex) {
      const y = yOf.get(vertex)!;
      return { left: 2 * vertex.column + 1, right: 2 * (vertex.column + vertex.span) - 1, top: y, bottom: y };
    }
    const { top, bottom } = borders.get(pool!)!;
    return { left: 0, right: width - 1, top, bottom };
  }

  #trace(link: Link, last: number): Route {
    const { width } = this.#lattice;
    const points: [number, number][] = [];
    let first = last;
    for (let state = last; state !== -1; state = this.#from[state]!) {
      const point = state >> 2;
      points.push([point % width, Math.floor(point / width)]);
      first = state;
    }
    points.reverse();
    return {
      link,
      points: straightened(points),
      from: (first & 3) as Side,
      to: opposite((last & 3) as Side),
    };
  }
}

/** Only the places where a way bends, and its ends. */
function straightened(points: [number, number][]): [number, number][] {
  return points.filter(([x, y], i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
}

/** True where a boundary event stands on the lower edge of a wide step. */
const isBoundary = ({ span, attached }: Vertex, x: number): boolean =>
  span > 1 && attached.some((one) => xOfAttached(one) === x);

/** True where a line straight down from a boundary event beside the middle of its host passes by a narrow shape below. */
const missesBelow = ({ host, offset }: Attached, { width, span }: Vertex, x: number): boolean =>
  host.span === 1 && span === 1 && x === 2 * host.column + 1 && Math.abs(offset) > width / 2 - 5;

/** The x line of a boundary event: the middle of a host in one column, else one for each from the right. */
export function xOfAttached({ host, slot }: Attached): number {
  const right = 2 * (host.column + host.span) - 1;
  return host.span === 1 ? right : Math.max(2 * host.column + 1, right - slot);
}

/** The y lines that a link may use: sequence flows stay in their pool; what no layer owns bends in no layer's lane. */
interface Area {
  top: number;
  bottom: number;
  /** Lines from `quietFrom` up to `quietTo` are crossed without a bend. */
  quietFrom: number;
  quietTo: number;
}

function areaOf(link: Link, { lines, borders }: Lattice): Area {
  const pool = poolOf(link.source) ?? poolOf(link.target);
  const isInside =
    link.kind !== 'message' && pool !== undefined && poolOf(link.source) === poolOf(link.target);
  const border = isInside ? borders.get(pool) : undefined;
  const area: Area = { top: 0, bottom: lines.length - 1, quietFrom: 0, quietTo: 0 };
  if (border) {
    area.top = pool!.element ? border.top + 1 : 0;
    area.bottom = pool!.element ? border.bottom - 1 : lines.length - 1;
  }
  if (link.layer === undefined && pool) {
    const isLayer = (y: number) => lines[y]!.band?.layer !== undefined && lines[y]!.pool === pool;
    const first = lines.findIndex((_, y) => isLayer(y));
    if (first >= 0) {
      const last = lines.findLastIndex((_, y) => isLayer(y));
      if (border) area.top = Math.max(area.top, last + 1);
      else Object.assign(area, { quietFrom: first, quietTo: last + 1 });
    }
  }
  return area;
}

const poolOf = ({ vertex, pool }: End): Pool | undefined => pool ?? vertex?.pool;
