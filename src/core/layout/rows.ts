import type { Run } from './chains';
import type { Band, Link, Plane, Vertex } from './scene';

/** What a row more costs, against a step up or down of one flow. */
const NEW_ROW = 1.5;
const BLOCKED = 2.5;

/** The rows of each band, from top to bottom, each the runs in it. */
export type Rows = Map<Band, Run[][]>;

/**
 * Puts each run into a row of its band: the longest ways first, each where it is nearest to what it is linked to. Runs that share a
 * column never share a row.
 */
export function placeRows(plane: Plane, runs: readonly Run[]): Rows {
  const rows: Rows = new Map(plane.bands.map((band) => [band, []]));
  const linksOf = linksByVertex(plane);
  const placed = new Map<Vertex, Run>();
  const sorted = [...runs].filter(({ vertices }) => vertices[0]!.band).sort(byImportance);
  for (const run of sorted) {
    const band = run.vertices[0]!.band!;
    const own = rows.get(band)!;
    const places = placesFor(run, own);
    const costs = places.map((place) => costOf(run, place, { plane, rows, linksOf, placed }));
    const best = places[costs.indexOf(Math.min(...costs))]!;
    if (best.isNew) own.splice(best.row, 0, [run]);
    else own[best.row]!.push(run);
    for (const vertex of run.vertices) placed.set(vertex, run);
  }
  numberRows(rows);
  return rows;
}

/** Tells each vertex its row. */
export function numberRows(rows: Rows): void {
  for (const own of rows.values())
    own.forEach((row, i) => row.forEach((run) => run.vertices.forEach((vertex) => (vertex.row = i))));
}

export interface Place {
  row: number;
  isNew: boolean;
}

/** The rows in which a run has room, and where a new one could be. */
export function placesFor(run: Run, rows: readonly Run[][]): Place[] {
  const places: Place[] = [];
  rows.forEach((row, i) => {
    if (row.every((other) => other.last < run.first || run.last < other.first))
      places.push({ row: i, isNew: false });
  });
  for (let i = rows.length; i >= 0; i--) places.push({ row: i, isNew: true });
  return places;
}

interface Context {
  plane: Plane;
  rows: Rows;
  linksOf: Map<Vertex, Link[]>;
  placed: Map<Vertex, Run>;
}

function costOf(run: Run, place: Place, { plane, rows, linksOf, placed }: Context): number {
  const band = run.vertices[0]!.band!;
  const at = plane.bands.indexOf(band);
  let cost = place.isNew ? NEW_ROW : 0;
  const own = place.isNew ? place.row - 0.5 : place.row;
  for (const vertex of run.vertices) {
    for (const link of linksOf.get(vertex) ?? []) {
      const other = link.source.vertex === vertex ? link.target.vertex! : link.source.vertex!;
      const otherRun = placed.get(other);
      if (!otherRun || !other.band) continue;
      const weight = link.kind === 'sequence' ? 1 : 0.6;
      if (other.band === band) {
        const row = rows.get(band)!.findIndex((one) => one.includes(otherRun));
        const steps = Math.abs(row - own);
        cost += weight * steps;
        if (steps === 0 && isBetween(rows.get(band)![row]!, vertex, other)) cost += BLOCKED;
        if (steps === 0 && link.isBack) cost += BLOCKED;
      } else {
        const isBelow = plane.bands.indexOf(other.band) > at;
        const count = rows.get(band)!.length;
        cost += weight * 0.3 * (isBelow ? count - 1 - own : own);
      }
    }
  }
  return cost;
}

/** True when a run of the row stands between two vertices. */
function isBetween(row: readonly Run[], a: Vertex, b: Vertex): boolean {
  const [left, right] = a.column < b.column ? [a, b] : [b, a];
  return row.some((run) =>
    run.vertices.some(
      (vertex) =>
        vertex !== a && vertex !== b && vertex.column >= left.column && vertex.column <= right.column,
    ),
  );
}

function byImportance(a: Run, b: Run): number {
  return b.importance - a.importance || b.vertices.length - a.vertices.length || a.first - b.first;
}

function linksByVertex({ links }: Plane): Map<Vertex, Link[]> {
  const linksOf = new Map<Vertex, Link[]>();
  for (const link of links) {
    const [from, to] = [link.source.vertex, link.target.vertex];
    if (!from || !to || from === to) continue;
    for (const one of [from, to]) {
      const known = linksOf.get(one);
      if (known) known.push(link);
      else linksOf.set(one, [link]);
    }
  }
  return linksOf;
}
