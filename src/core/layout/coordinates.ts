import type { Cell } from './cells';
import type { Lattice } from './lattice';
import type { LaneTree, Plane, Vertex } from './scene';
import { GRID, HEADER, TRACK, upToGrid } from './sizes';
import type { Strokes } from './strokes';

/** Where the lines of a lattice are, in DI units from the upper left corner of what is drawn. */
export interface Coordinates {
  /** The middle of each x line, and where it begins and ends. */
  x: Extent[];
  y: Extent[];
}

export interface Extent {
  start: number;
  middle: number;
  end: number;
}

const EMPTY_COLUMN = 20;
const EMPTY_ROW = 30;
const MARGIN = 20;

/** The least room in which every cell and every line has its place. */
export function coordinatesOf(
  plane: Plane,
  lattice: Lattice,
  strokes: Strokes,
  cells: Map<Vertex, Cell>,
): Coordinates {
  const { width, lines, yOf } = lattice;
  const before = new Float64Array(width).fill(0);
  const after = new Float64Array(width).fill(0);
  const above = new Float64Array(lines.length).fill(0);
  const below = new Float64Array(lines.length).fill(0);
  const grow = (array: Float64Array, i: number, least: number) => (array[i] = Math.max(array[i]!, least));
  const wide: Vertex[] = [];
  for (const [vertex, y] of yOf) {
    const cell = cells.get(vertex)!;
    grow(above, y, upToGrid(cell.up));
    grow(below, y, upToGrid(cell.down));
    if (vertex.span > 1) wide.push(vertex);
    else {
      grow(before, 2 * vertex.column + 1, upToGrid(cell.left));
      grow(after, 2 * vertex.column + 1, upToGrid(cell.right));
    }
  }
  for (const all of strokes.values())
    for (const { isFlat, line, offset } of all) {
      const [low, high] = isFlat ? [above, below] : [before, after];
      const isChannel = isFlat ? lines[line]!.kind === 'channel' : line % 2 === 0;
      const room = isChannel ? Math.abs(offset) + MARGIN : Math.abs(offset) + GRID;
      grow(low, line, upToGrid(room));
      grow(high, line, upToGrid(room));
    }
  for (let x = 0; x < width; x++) {
    const least = x % 2 === 1 ? EMPTY_COLUMN : x === 0 || x === width - 1 ? GRID : MARGIN;
    for (const array of [before, after]) grow(array, x, least);
  }
  lines.forEach(({ kind, band, isEdge }, y) => {
    if (kind === 'border') return;
    const isOpen = above[y] === 0 && below[y] === 0;
    const least =
      kind === 'row'
        ? EMPTY_ROW
        : band
          ? isEdge
            ? GRID
            : 15
          : y === 0 || y === lines.length - 1
            ? 0
            : MARGIN;
    if (kind === 'row' && !isOpen && plane.pools.length > 0) return;
    for (const array of [above, below]) grow(array, y, least);
  });
  for (const { column, span, width: needed } of wide) {
    let sum = 0;
    for (let x = 2 * column + 1; x < 2 * (column + span); x++) sum += before[x]! + after[x]!;
    if (sum < needed) after[2 * (column + span) - 1]! += upToGrid(needed - sum, TRACK);
  }
  return { x: extents(before, after, headersOf(plane)), y: extents(above, below, 0) };
}

function extents(low: Float64Array, high: Float64Array, from: number): Extent[] {
  let at = from;
  return Array.from(low, (lead, i) => {
    const start = at;
    at += lead + high[i]!;
    return { start, middle: start + lead, end: at };
  });
}

/** The room at the left for the names of pools and lanes. */
function headersOf({ pools }: Plane): number {
  const depth = (tree: LaneTree): number => 1 + Math.max(0, ...tree.inner.map(depth));
  return Math.max(
    0,
    ...pools.map(({ element, lanes }) => HEADER * ((element ? 1 : 0) + Math.max(0, ...lanes.map(depth)))),
  );
}
