import type { Run } from './chains';
import { placeBoxes } from './columns';
import { listOf } from './elements';
import { isLegal, normalize, propose, type Board } from './place-moves';
import { createRandom } from './random';
import type { Rows } from './rows';
import type { Route } from './Router';
import type { Plane, Vertex } from './scene';

/** What searching costs in all, in vertices drawn, and the most drawings that are tried. */
const BUDGET = 30_000;
const MOST_TRIALS = 700;
/** The largest loss that is taken on the way to something better, at first. */
const HEAT = 80;
const COLUMN = 25;
const ROW = 70;
/** A flow that leads to a step below or above in the same lane, and one that leads further than it need. */
const UPRIGHT = 60;
/** Two branches of a gateway in another order than the file's. */
const INVERSION = 25;

/** How good a drawing is: its cost, the ways that cross others, and those that bend more than once. */
export interface Trial {
  cost: number;
  crossed: ReadonlySet<Route>;
  bent: ReadonlySet<Route>;
}

/**
 * Looks for better rows and columns by trying changes out, worse ones too at first (threshold accepting): runs and steps to other rows
 * and columns, whole rows exchanged, black-box pools above or below. Those first whose flows cross. A set number of drawings, fewer the
 * larger the plane; the same plane gives the same result. Ends early where nothing crosses.
 */
export function searchPlaces(plane: Plane, runs: readonly Run[], rows: Rows, trial: () => Trial): void {
  const tries = Math.min(MOST_TRIALS, Math.floor(BUDGET / Math.max(1, plane.vertices.length)));
  if (tries < 10) return;
  const board: Board = { plane, runs, random: createRandom(1), poor: [] };
  const evaluate = (): Trial => {
    placeBoxes(plane);
    countRows(plane, rows);
    const found = trial();
    return { ...found, cost: found.cost + costOfPlaces(plane, rows) };
  };
  normalize(plane);
  let now = evaluate();
  let [best, bestPlaces] = [now, placesOf(plane)];
  const quiet = Math.floor(tries / 4);
  for (let i = 0; i < tries; i++) {
    if (best.crossed.size === 0 && (i >= quiet || best.bent.size === 0)) break;
    const heat = HEAT * (1 - i / tries) ** 2;
    const before = placesOf(plane);
    board.poor = poorVertices(now);
    let isNew = false;
    for (let attempt = 0; attempt < 12 && !isNew; attempt++) {
      isNew = propose(board) && isLegal(plane);
      if (isNew) {
        normalize(plane);
        isNew = !isSame(before, plane);
      }
      if (!isNew) restore(plane, before);
    }
    if (!isNew) continue;
    const next = evaluate();
    if (next.cost < now.cost + heat * board.random()) {
      now = next;
      if (now.cost < best.cost - 1e-6) [best, bestPlaces] = [now, placesOf(plane)];
    } else restore(plane, before);
  }
  restore(plane, bestPlaces);
  placeBoxes(plane);
  countRows(plane, rows);
}

type Places = readonly (readonly [column: number, row: number, isAbove: boolean])[];

const placesOf = ({ vertices }: Plane): Places =>
  vertices.map(({ column, row, isAbove }) => [column, row, isAbove] as const);

function restore({ vertices }: Plane, places: Places): void {
  vertices.forEach((vertex, i) => ([vertex.column, vertex.row, vertex.isAbove] = places[i]!));
}

const isSame = (places: Places, { vertices }: Plane): boolean =>
  vertices.every(({ column, row, isAbove, kind }, i) => {
    const [oldColumn, oldRow, wasAbove] = places[i]!;
    return kind === 'pool' ? isAbove === wasAbove : column === oldColumn && row === oldRow;
  });

/** The lattice takes from `rows` only how many each band has. */
function countRows(plane: Plane, rows: Rows): void {
  const counts = new Map(plane.bands.map((band) => [band, 0]));
  for (const { band, row } of plane.vertices)
    if (band) counts.set(band, Math.max(counts.get(band) ?? 0, row + 1));
  for (const [band, count] of counts)
    rows.set(
      band,
      Array.from({ length: count }, () => []),
    );
}

function costOfPlaces({ vertices, links, bands }: Plane, rows: Rows): number {
  let cost = 0;
  for (const own of rows.values()) cost += own.length * ROW;
  cost += COLUMN * Math.max(0, ...vertices.map(({ column, span, band }) => (band ? column + span : 0)));
  for (const { kind, isBack, source, target } of links) {
    const [from, to] = [source.vertex, target.vertex];
    if (kind !== 'sequence' || isBack || !from || !to || from === to || from.band !== to.band) continue;
    if (to.column >= from.column + from.span) continue;
    cost += from.kind === 'gateway' && to.kind === 'event' ? UPRIGHT / 4 : UPRIGHT;
  }
  return cost + inversions({ vertices, links, bands }) * INVERSION;
}

/** How many pairs of flows out of a gateway lead to the right in another order, from top to bottom, than that of its `outgoing`. */
function inversions({ vertices, links, bands }: Pick<Plane, 'vertices' | 'links' | 'bands'>): number {
  const rankOf = new Map(bands.map((band, i) => [band, i * 1_000]));
  const targetOf = new Map(
    links.map(({ element, isBack, target }) => [element, isBack ? undefined : target.vertex]),
  );
  let count = 0;
  for (const { kind, element, band } of vertices) {
    if (kind !== 'gateway' || !band) continue;
    const levels = listOf(element, 'outgoing').flatMap((flow) => {
      const target = targetOf.get(flow);
      return target?.band ? [rankOf.get(target.band)! + target.row] : [];
    });
    levels.forEach((level, i) => (count += levels.slice(0, i).filter((before) => before > level).length));
  }
  return count;
}

/** The vertices at the ends of ways that cross or bend, crossing ones several times so that they are drawn more often. */
function poorVertices({ crossed, bent }: Trial): Vertex[] {
  const found: Vertex[] = [];
  for (const [ways, times] of [
    [crossed, 3],
    [bent, 1],
  ] as const)
    for (const { link } of ways)
      for (const { vertex } of [link.source, link.target])
        for (let i = 0; vertex && i < times; i++) found.push(vertex);
  return found;
}
