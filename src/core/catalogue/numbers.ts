/**
 * Orders section numbers and SRVs by their parts: `7.1.10` comes after `7.1.9`, and `4.10` is not `4.1`.
 * Numeric parts compare as numbers, other parts (`Table 3`, `N01`) by code unit, and numbers come first.
 *
 * @returns below 0 when `a` comes first, 0 when both are the same number, above 0 otherwise
 */
export function compareNumbers(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const partsOf = (number: string): string[] => number.trim().split(/[.\s]+/);

function compareParts(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
