import type { Point } from '../../bpmn/bounds';
import { grown } from '../score/segments';
import {
  ALONG,
  BESIDE,
  BESIDE_GAP,
  CROSSING,
  DX,
  DY,
  outside,
  STUB,
  type Ground,
  type Port,
  type Side,
} from './ground';

/** Lines beside everything that stands, and what a step along them costs. */
export class Grid {
  readonly xs: number[];
  readonly ys: number[];
  /** From each point to the right, and down: what it costs beyond its length; Infinity where a box is in the way. */
  readonly #right: Float64Array;
  readonly #down: Float64Array;

  constructor(ports: readonly Port[], ground: Ground) {
    const { boxes, segments, within } = ground;
    const [xs, ys] = [new Set<number>(), new Set<number>()];
    for (const port of ports) {
      const { x, y } = outside(port);
      xs.add(x);
      ys.add(y);
    }
    for (const { x, y, width, height } of boxes)
      for (const gap of [STUB, 2 * STUB]) {
        xs.add(x - gap).add(x + width + gap);
        ys.add(y - gap).add(y + height + gap);
      }
    for (const points of segments)
      for (const { x, y } of points)
        for (const gap of [-10, 10]) {
          xs.add(x + gap);
          ys.add(y + gap);
        }
    this.xs = sorted(xs, within.x, within.x + within.width);
    this.ys = sorted(ys, within.y, within.y + within.height);
    this.#right = new Float64Array(this.xs.length * this.ys.length);
    this.#down = new Float64Array(this.xs.length * this.ys.length);
    this.#closeBoxes(ground);
    this.#priceSegments(ground);
  }

  /** The number of a point; all points of ports are on the grid. */
  pointAt({ x, y }: Point): number {
    return atLeast(this.ys, y) * this.xs.length + atLeast(this.xs, x);
  }

  /** The point next to another, and what it costs to go there; undefined where that cannot be. */
  step(point: number, side: Side): { point: number; cost: number } | undefined {
    const width = this.xs.length;
    const [x, y] = [point % width, Math.floor(point / width)];
    const [nx, ny] = [x + DX[side], y + DY[side]];
    if (nx < 0 || ny < 0 || nx >= width || ny >= this.ys.length) return undefined;
    const there = ny * width + nx;
    const more = (side % 2 === 0 ? this.#right : this.#down)[Math.min(point, there)]!;
    if (more === Infinity) return undefined;
    const length = Math.abs(this.xs[nx]! - this.xs[x]!) + Math.abs(this.ys[ny]! - this.ys[y]!);
    return { point: there, cost: length + more };
  }

  #closeBoxes({ boxes, clear }: Ground): void {
    const { xs, ys } = this;
    for (const box of boxes) {
      const { x, y, width, height } = grown(box, clear);
      const [left, right] = [after(xs, x), atLeast(xs, x + width)];
      const [top, bottom] = [after(ys, y), atLeast(ys, y + height)];
      for (let row = top; row < bottom; row++)
        for (let at = Math.max(0, left - 1); at < right; at++) this.#right[row * xs.length + at] = Infinity;
      for (let row = Math.max(0, top - 1); row < bottom; row++)
        for (let at = left; at < right; at++) this.#down[row * xs.length + at] = Infinity;
    }
  }

  #priceSegments({ segments }: Ground): void {
    const { xs, ys } = this;
    for (const [a, b] of segments) {
      const [x1, x2] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [y1, y2] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      if (y1 === y2) this.#price(this.#right, this.#down, xs, ys, y1, x1, x2, 1, xs.length);
      else if (x1 === x2) this.#price(this.#down, this.#right, ys, xs, x1, y1, y2, xs.length, 1);
    }
  }

  /** Prices a straight line: steps along it or close beside it, and steps across. */
  #price(
    along: Float64Array,
    across: Float64Array,
    main: readonly number[],
    other: readonly number[],
    level: number,
    from: number,
    to: number,
    mainStep: number,
    otherStep: number,
  ): void {
    for (
      let row = after(other, level - BESIDE_GAP);
      row < other.length && other[row]! < level + BESIDE_GAP;
      row++
    ) {
      const cost = Math.abs(other[row]! - level) < 1 ? ALONG : BESIDE;
      for (let at = Math.max(0, after(main, from) - 1); at < main.length - 1 && main[at]! < to; at++)
        along[row * otherStep + at * mainStep]! += cost;
    }
    const row = after(other, level) - 1;
    if (row < 0 || row >= other.length - 1) return;
    for (let at = atLeast(main, from); at < main.length && main[at]! <= to; at++)
      across[row * otherStep + at * mainStep]! += CROSSING;
  }
}

function sorted(values: ReadonlySet<number>, from: number, to: number): number[] {
  return [...values].filter((value) => value >= from && value <= to).sort((a, b) => a - b);
}

/** The place of the first number that is not below a limit. */
function atLeast(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first number above a limit. */
function after(numbers: readonly number[], limit: number): number {
  const at = atLeast(numbers, limit);
  return numbers[at] === limit ? at + 1 : at;
}
