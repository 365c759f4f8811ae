import type { Rows } from './rows';
import type { Band, Plane, Pool, Vertex } from './scene';

/**
 * A line across the drawing. Rows and columns run through the middle of steps; channels run between them; a border is the upper or lower
 * edge of a pool, which lines cross and never follow.
 */
export interface YLine {
  kind: 'row' | 'channel' | 'border';
  band?: Band;
  pool?: Pool;
  /** For drawing: true at the first and last channel of a band. */
  isEdge?: boolean;
}

/** The lines on which shapes and flows are placed: columns are the odd x lines. */
export interface Lattice {
  columns: number;
  /** The number of x lines, `2 * columns + 1`. */
  width: number;
  lines: YLine[];
  /** The y line of each placed vertex. */
  yOf: Map<Vertex, number>;
  /** By `y * width + x`: the index of the vertex that fills the point, plus one. */
  filled: Int32Array;
  borders: Map<Pool, { top: number; bottom: number }>;
}

export function createLattice(plane: Plane, rows: Rows): Lattice {
  const boxes = plane.vertices.filter(({ kind }) => kind === 'pool');
  const columns = Math.max(1, ...plane.vertices.map(({ column, span }) => column + span));
  const lines: YLine[] = [];
  const yOf = new Map<Vertex, number>();
  const rowLines = new Map<Band, number[]>();
  const borders = new Map<Pool, { top: number; bottom: number }>();
  const addBoxes = (some: readonly Vertex[]) => {
    for (const row of packBoxes(some)) {
      for (const box of row) yOf.set(box, lines.length);
      lines.push({ kind: 'row' }, { kind: 'channel' });
    }
  };
  const above = boxes.filter(({ isAbove }) => isAbove);
  if (above.length > 0) lines.push({ kind: 'channel' });
  addBoxes(above);
  plane.pools.forEach((pool, i) => {
    if (pool.element) {
      if (i > 0 || above.length === 0) lines.push({ kind: 'channel' });
      lines.push({ kind: 'border', pool });
    }
    const top = lines.length - 1;
    for (const band of pool.bands) {
      const own: number[] = [];
      lines.push({ kind: 'channel', band, pool, isEdge: true });
      const count = Math.max(1, rows.get(band)?.length ?? 0);
      for (let row = 0; row < count; row++) {
        own.push(lines.length);
        lines.push({ kind: 'row', band, pool });
        lines.push({ kind: 'channel', band, pool, ...(row === count - 1 && { isEdge: true }) });
      }
      rowLines.set(band, own);
    }
    borders.set(pool, { top, bottom: lines.length });
    if (pool.element) lines.push({ kind: 'border', pool });
  });
  lines.push({ kind: 'channel' });
  addBoxes(boxes.filter(({ isAbove }) => !isAbove));
  for (const vertex of plane.vertices)
    if (vertex.band) yOf.set(vertex, rowLines.get(vertex.band)![vertex.row]!);

  const width = 2 * columns + 1;
  const filled = new Int32Array(width * lines.length);
  for (const [vertex, y] of yOf)
    for (let x = 2 * vertex.column + 1; x < 2 * (vertex.column + vertex.span); x++)
      filled[y * width + x] = vertex.index + 1;
  return { columns, width, lines, yOf, filled, borders };
}

/** Rows of black-box pools, side by side where their columns allow. */
function packBoxes(boxes: readonly Vertex[]): Vertex[][] {
  const rows: Vertex[][] = [];
  // Narrow ones first: what passes by a wide one would have a long way round.
  for (const box of [...boxes].sort((a, b) => a.span - b.span || a.index - b.index)) {
    const row = rows.find((others) =>
      others.every(
        (other) => other.column + other.span <= box.column || box.column + box.span <= other.column,
      ),
    );
    if (row) row.push(box);
    else rows.push([box]);
  }
  return rows;
}
