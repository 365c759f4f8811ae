/** From and to, on one axis. */
export type Range = readonly [from: number, to: number];

/** On each side of a cut so much is drawn twice, in DI units: together more than the usual step is wide. */
export const OVERLAP = 60;

/** How near candidates for a cut stand to each other. */
const GRAIN = 5;
/** What it costs to cut through a step, and not along a line that is preferred, in units of distance from an even cut. */
const THROUGH_STEP = 1000;
const BESIDE_LINE = 150;

interface CutOptions {
  /** The longest range, in the same units; well above twice the overlap. */
  room: number;
  /** What a cut should not go through. */
  spans: readonly Range[];
  /** Where a cut is welcome. */
  lines?: readonly number[];
}

/**
 * Cuts a length into the fewest ranges that fit, as even as what stands there allows. Neighbours overlap on both sides of
 * their cut, so that what is no longer than that is whole on one of them.
 *
 * Cost: the length by its number of spans' logarithm.
 */
export function rangesOf([from, to]: Range, { room, spans, lines = [] }: CutOptions): Range[] {
  if (to - from <= room) return [[from, to]];
  const stride = room - 2 * OVERLAP;
  if (!(stride > 0)) throw new RangeError('the room must be longer than both overlaps');
  const count = Math.ceil((to - from) / stride);
  const through = counterOf(spans);
  const cuts: number[] = [];
  for (let index = 1; index < count; index++) {
    const least = to - (count - index) * stride;
    const most = (cuts.at(-1) ?? from) + stride;
    const even = from + ((to - from) * index) / count;
    cuts.push(bestOf(candidates(least, most, even, lines), even, through, lines));
  }
  const bounds = [from, ...cuts, to];
  return bounds
    .slice(1)
    .map((end, index) => [
      index === 0 ? from : bounds[index]! - OVERLAP,
      index === count - 1 ? to : end + OVERLAP,
    ]);
}

function candidates(least: number, most: number, even: number, lines: readonly number[]): number[] {
  const found = [Math.min(Math.max(even, least), most)];
  for (let at = least; at <= most; at += GRAIN) found.push(at);
  return [...found, ...lines.filter((line) => line >= least && line <= most)];
}

function bestOf(
  places: readonly number[],
  even: number,
  through: (at: number) => number,
  lines: readonly number[],
): number {
  const wanted = new Set(lines);
  const costOf = (at: number) =>
    through(at) * THROUGH_STEP + (wanted.size > 0 && !wanted.has(at) ? BESIDE_LINE : 0) + Math.abs(at - even);
  return places.reduce((best, at) => (costOf(at) < costOf(best) ? at : best));
}

/** Counts the spans that a place is inside of: those that begin before it, but for those that end there or before. */
function counterOf(spans: readonly Range[]): (at: number) => number {
  const starts = spans.map(([start]) => start).sort((a, b) => a - b);
  const ends = spans.map(([, end]) => end).sort((a, b) => a - b);
  return (at) => firstNot(starts, (start) => start < at) - firstNot(ends, (end) => end <= at);
}

/** The index of the first of some sorted numbers that is not so, where all before it are. */
function firstNot(sorted: readonly number[], isSo: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
