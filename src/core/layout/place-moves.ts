import type { Run } from './chains';
import type { Plane, Vertex } from './scene';

/** What changes are drawn from. */
export interface Board {
  plane: Plane;
  runs: readonly Run[];
  random: () => number;
  /** Vertices whose flows cross or bend, which are moved more often than others. */
  poor: readonly Vertex[];
}

/** Makes a change at random. Rows may be fractions or negative after it, and columns negative: see `isLegal` and `normalize`. */
export function propose(board: Board): boolean {
  const { plane, random } = board;
  const placed = plane.vertices.filter(({ band }) => band);
  if (placed.length < 2) return false;
  const kind = random();
  if (kind < 0.36) return moveRow(board, placed);
  if (kind < 0.46) return exchangeRows(board, placed);
  if (kind < 0.7) return moveColumn(board, placed);
  if (kind < 0.8) return widen(board, placed);
  if (kind < 0.93) return exchange(board, placed);
  const boxes = plane.vertices.filter((vertex) => vertex.kind === 'pool');
  const box = pick(boxes, random);
  if (!box) return moveRow(board, placed);
  box.isAbove = !box.isAbove;
  return true;
}

/** True when no two vertices share a place, and no flow leads to the left that should not. */
export function isLegal({ vertices, links }: Plane): boolean {
  const taken = new Map<unknown, Set<string>>();
  for (const { band, row, column, span } of vertices) {
    if (!band) continue;
    let own = taken.get(band);
    if (!own) taken.set(band, (own = new Set()));
    for (let at = column; at < column + span; at++) {
      const key = `${row} ${at}`;
      if (own.has(key)) return false;
      own.add(key);
    }
  }
  return links.every(({ kind, isBack, source, target }) => {
    const [from, to] = [source.vertex, target.vertex];
    if (kind !== 'sequence' || isBack || !from || !to || from === to) return true;
    if (source.attached && from.band === to.band && to.column <= from.column && to.row < from.row)
      return false;
    return to.column >= from.column + from.span - 1;
  });
}

/** Numbers rows and columns from 0 without gaps. */
export function normalize({ vertices, bands }: Plane): void {
  const placed = vertices.filter(({ band }) => band);
  for (const band of bands) {
    const own = placed.filter((vertex) => vertex.band === band);
    const rows = numbered(own.map(({ row }) => row));
    for (const vertex of own) vertex.row = rows.get(vertex.row)!;
  }
  const columns = numbered(
    placed.flatMap(({ column, span }) => Array.from({ length: span }, (_, i) => column + i)),
  );
  for (const vertex of placed) vertex.column = columns.get(vertex.column)!;
}

const numbered = (values: readonly number[]): Map<number, number> =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i]));

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A run, or a vertex alone: one with poor flows as a rule. */
function pickGroup({ runs, poor, random }: Board, placed: readonly Vertex[]): readonly Vertex[] {
  const from = poor.length > 0 && random() < 0.7 ? poor : placed;
  const vertex = pick(from, random);
  if (!vertex?.band) return [];
  const choice = random();
  const run = choice < 0.4 ? runs.find(({ vertices }) => vertices.includes(vertex)) : undefined;
  if (!run) return [vertex];
  if (choice < 0.25) return run.vertices;
  // The rest of the run from here on.
  return run.vertices.slice(run.vertices.indexOf(vertex));
}

/** To another row, or to a new one between two. */
function moveRow(board: Board, placed: readonly Vertex[]): boolean {
  const group = pickGroup(board, placed);
  const band = group[0]?.band;
  if (!band) return false;
  const last = Math.max(...placed.filter((vertex) => vertex.band === band).map(({ row }) => row));
  const row = Math.floor(board.random() * (2 * last + 3)) / 2 - 0.5;
  for (const vertex of group) vertex.row = row;
  return true;
}

function exchangeRows({ random, poor }: Board, placed: readonly Vertex[]): boolean {
  const band = (pick(poor, random) ?? pick(placed, random))?.band;
  const own = placed.filter((vertex) => band && vertex.band === band);
  const count = 1 + Math.max(0, ...own.map(({ row }) => row));
  const [a, b] = [Math.floor(random() * count), Math.floor(random() * count)];
  if (a === b) return false;
  for (const vertex of own) {
    if (vertex.row === a) vertex.row = b;
    else if (vertex.row === b) vertex.row = a;
  }
  return true;
}

function moveColumn(board: Board, placed: readonly Vertex[]): boolean {
  const by = (board.random() < 0.5 ? -1 : 1) * (board.random() < 0.7 ? 1 : 2);
  const group = pickGroup(board, placed);
  for (const vertex of group) vertex.column += by;
  return group.length > 0;
}

/** All from a column on one to the right, or to the left where that is free. */
function widen({ random }: Board, placed: readonly Vertex[]): boolean {
  const from = pick(placed, random)!.column;
  const by = random() < 0.6 ? 1 : -1;
  // Of one lane only, now and then.
  const only = random() < 0.4 ? pick(placed, random)!.band : undefined;
  for (const vertex of placed)
    if (vertex.column >= from && (!only || vertex.band === only)) vertex.column += by;
  return true;
}

/** Two of a lane trade places; of different lanes, one goes to the column of the other. */
function exchange(board: Board, placed: readonly Vertex[]): boolean {
  const { random } = board;
  const a = pickGroup(board, placed)[0];
  const b = pick(placed, random)!;
  if (!a || a === b) return false;
  if (a.band !== b.band) a.column = b.column;
  else [a.column, a.row, b.column, b.row] = [b.column, b.row, a.column, a.row];
  return true;
}
