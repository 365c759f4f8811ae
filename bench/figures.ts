/** The middle of the measured times, ms; the mean of the middle two when their number is even. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
}

/** The power of the size by which a cost grows between two sizes: 1 is linear, 2 is quadratic. */
export function growthExponent(sizes: readonly [number, number], costs: readonly [number, number]): number {
  return Math.log(costs[1] / costs[0]) / Math.log(sizes[1] / sizes[0]);
}

/** A text table: the first column to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return rows.map((row) => `  ${line(row)}`).join('\n');
}

/** A time in ms with as many digits as mean something. */
export const ms = (time: number): string => time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0);

export const bar = (what: string, isMet: boolean, figure: string): string =>
  `  ${what}: ${isMet ? 'met' : 'MISSED'} (${figure})`;
