/** Where a generator takes its decisions from. */
export interface Choices {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** True in `percent` of cases. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** The same decisions for the same seed. Source: T. Ettinger's mulberry32. */
export function seededChoices(seed: number): Choices {
  let state = seed >>> 0;
  return choices(() => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 10_000;
  });
}

function choices(next: () => number): Choices {
  const below = (count: number) => Math.floor((next() * count) / 10_000);
  return {
    below,
    chance: (percent) => next() >= 10_000 - percent * 100,
    pick: (from) => from[below(from.length)]!,
  };
}
