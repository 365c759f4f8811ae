/**
 * The longest run of numbers that stand in rising order, not necessarily side by side.
 *
 * @returns the positions of the run in `numbers`, rising. O(n log n): patience sorting.
 */
export function longestIncreasingRun(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((number, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[position] = tails[low - 1]!;
    tails[low] = position;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(at);
  return run.reverse();
}
