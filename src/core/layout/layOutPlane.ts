import { cellsOf } from './cells';
import { findChains, runsOf } from './chains';
import { placeColumns } from './columns';
import { coordinatesOf } from './coordinates';
import { improveRows } from './improve-rows';
import { createLattice, type Lattice } from './lattice';
import { placementOf, type Placement } from './placement';
import { markBackLinks } from './ranks';
import { placeRows, type Rows } from './rows';
import { routeLinks } from './routes';
import type { Plane } from './scene';
import { upToGrid, GRID } from './sizes';
import { searchPlaces } from './search-places';
import { spreadStrokes } from './spread';
import { costOfStrokes } from './stroke-cost';
import { strokesOf, type Strokes } from './strokes';

/** The name of an expanded sub-process, and the room around what it holds. */
const TITLE = 30;

/** Places what a plane shows, the content of its expanded sub-processes first. Coordinates begin at 0, 0. */
export function layOutPlane(plane: Plane): Placement {
  const inner = new Map<Plane, Placement>();
  for (const vertex of plane.vertices) {
    if (!vertex.inner) continue;
    const placement = layOutPlane(vertex.inner);
    inner.set(vertex.inner, placement);
    vertex.width = Math.max(vertex.width, upToGrid(placement.width, 2 * GRID));
    vertex.height = Math.max(vertex.height, upToGrid(placement.height + TITLE, 2 * GRID));
  }
  markBackLinks(plane);
  const chains = findChains(plane);
  placeColumns(plane, chains);
  const runs = runsOf(plane, chains);
  const rows = placeRows(plane, runs);
  improveRows(plane, rows, () => {
    const { strokes } = draw(plane, rows, 1);
    const { cost, crossed } = costOfStrokes(strokes);
    for (const [route, all] of strokes) if (all.length > 2) crossed.add(route);
    return { cost, poor: crossed };
  });
  searchPlaces(plane, runs, rows, () => {
    const { strokes } = draw(plane, rows, 1);
    return {
      ...costOfStrokes(strokes),
      bent: new Set([...strokes].flatMap(([route, all]) => (all.length > 2 ? [route] : []))),
    };
  });
  const { lattice, strokes } = bestDrawing(plane, rows);
  const cells = cellsOf(plane, strokes);
  const coordinates = coordinatesOf(plane, lattice, strokes, cells);
  const placement = placementOf({ plane, lattice, strokes, cells, coordinates });
  for (const vertex of plane.vertices) {
    const content = vertex.inner && inner.get(vertex.inner);
    const box = placement.boxes.get(vertex.element);
    if (content && box) include(placement, content, { x: box.x, y: box.y + TITLE });
  }
  return placement;
}

/** More rounds are better as a rule, but not always. */
function bestDrawing(plane: Plane, rows: Rows): { lattice: Lattice; strokes: Strokes } {
  const drawings = [1, 2, 3, 4].map((rounds) => draw(plane, rows, rounds));
  const costs = drawings.map(({ strokes }) => costOfStrokes(strokes).cost);
  return drawings[costs.indexOf(Math.min(...costs))]!;
}

function draw(plane: Plane, rows: Rows, rounds: number): { lattice: Lattice; strokes: Strokes } {
  const lattice = createLattice(plane, rows);
  const strokes = strokesOf(routeLinks(plane, lattice, rounds));
  spreadStrokes(strokes, lattice);
  return { lattice, strokes };
}

function include(into: Placement, content: Placement, { x, y }: { x: number; y: number }): void {
  for (const name of ['boxes', 'labels'] as const)
    for (const [element, box] of content[name])
      into[name].set(element, { ...box, x: box.x + x, y: box.y + y });
  for (const [element, way] of content.ways)
    into.ways.set(
      element,
      way.map((point) => ({ x: point.x + x, y: point.y + y })),
    );
}
