import type { Box } from '../geometry';
import type { Landmarks } from './landmarks';
import { OVERLAP, rangesOf } from './ranges';

/** One sheet's worth of a drawing, in DI units. */
export interface Piece {
  /** What it shows. */
  box: Box;
  /** The names of pools and lanes beside it, said again where the drawing's own are not in the box. */
  names?: Box;
  /** Which pieces, by their number from 1, go on at each side. */
  left?: number;
  right?: number;
  above?: number;
  below?: number;
}

/** Names as a share of a sheet: where they would take more than this, they are not said again. */
const MOST_NAMES = 0.25;

/**
 * Cuts a drawing into pieces that fit a sheet, in rows along the flow: between steps where it can, and along the edges of
 * lanes. A piece without any step is left out.
 *
 * @param view the whole drawing
 * @param room of a sheet, in units of the drawing
 */
export function piecesOf(
  view: Box,
  { steps, laneEdges, namesEnd }: Landmarks,
  room: { width: number; height: number },
): Piece[] {
  const names = namesEnd === undefined ? 0 : namesEnd - view.x;
  const repeats = names > 0 && names <= room.width * MOST_NAMES;
  const columns = rangesOf([view.x + (repeats ? names : 0), view.x + view.width], {
    room: Math.max(room.width - (repeats ? names : 0), 4 * OVERLAP),
    spans: steps.map(({ x, width }) => [x, x + width]),
  });
  const rows = rangesOf([view.y, view.y + view.height], {
    room: Math.max(room.height, 4 * OVERLAP),
    spans: steps.map(({ y, height }) => [y, y + height]),
    lines: laneEdges,
  });
  const places = rows.flatMap(([top, bottom], row) =>
    columns.map(([from, to], column) => {
      const start = column === 0 ? view.x : from;
      const box = { x: start, y: top, width: to - start, height: bottom - top };
      return { row, column, box };
    }),
  );
  const kept = places.filter(({ box }) => steps.some((step) => meet(step, box)));
  const numberAt = (row: number, column: number) =>
    kept.findIndex((place) => place.row === row && place.column === column) + 1;
  return kept.map(({ row, column, box }) => ({
    box,
    ...(repeats && column > 0 && { names: { x: view.x, y: box.y, width: names, height: box.height } }),
    ...numbered('left', numberAt(row, column - 1)),
    ...numbered('right', numberAt(row, column + 1)),
    ...numbered('above', numberAt(row - 1, column)),
    ...numbered('below', numberAt(row + 1, column)),
  }));
}

const numbered = (side: 'left' | 'right' | 'above' | 'below', number: number) =>
  number > 0 ? { [side]: number } : {};

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
