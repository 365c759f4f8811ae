import type { Bounds } from '../../bpmn/bounds';
import type { AnyElement, Definitions } from '../../bpmn/model';
import { drawingsOf, endsOf, type Drawing, type DrawnEdge, type DrawnShape } from '../score/drawing';
import { segmentsOf } from '../score/segments';
import { blocksOf } from './blocks';
import { growPools } from './grow-pools';
import { nameBelow, nameNow } from './names';
import { costOfWays } from './cost-of-ways';
import { packBlocks, type Keeps } from './pack';
import { placeNames } from './place-names';
import { routeTouched } from './route-touched';
import { boxOf, moved, type Block, type SelectedPlace } from './scene';

export interface SelectionOptions {
  /** Whether a pool may be made wider where there is no room otherwise. Absent: each may. */
  mayGrow?: (pool: AnyElement | undefined) => boolean;
  /** Whether a flow may be drawn anew when a step at it moves. Absent: each may. */
  mayRoute?: (flow: AnyElement) => boolean;
}

export interface LaidSelection {
  /** By element, where what is laid out goes. Everything else stays where it is. */
  places: Map<string, SelectedPlace>;
  /** Steps for which there is no room; nothing is placed then. */
  lost: string[];
}

/**
 * Lays out selected steps, each within its lane, and the flows at them, around everything else, which stays. Boundary events and the
 * content of a sub-process go with their step; a pool is made wider to the right where its lanes have no room. The same input
 * gives the same result; the input is not changed.
 *
 * @param selected ids of steps, and of flows to draw anew
 */
export function layOutSelection(
  definitions: Definitions,
  selected: ReadonlySet<string>,
  { mayGrow = () => true, mayRoute = () => true }: SelectionOptions = {},
): LaidSelection {
  const places = new Map<string, SelectedPlace>();
  for (const drawing of drawingsOf(definitions)) {
    const blocks = blocksOf(drawing, selected, mayGrow);
    const parts = partsOf(drawing, blocks, selected, mayRoute);
    if (blocks.length === 0 && parts.touched.length === 0) continue;
    const { fixed, touched, staying } = parts;
    const segments = staying.flatMap(({ points }) => segmentsOf(points));
    const names = fixed
      .flatMap((shape) => nameNow(shape) ?? [])
      .concat(staying.flatMap(({ label }) => label ?? []));
    const lay = (keeps: Keeps, rounds: number): LaidSelection & { cost: number } => {
      const laid = new Map<string, SelectedPlace>();
      const lost =
        blocks.length > 0 ? packBlocks(blocks, drawing, { shapes: fixed, names, segments }, keeps) : [];
      const grown = growPools(blocks, drawing);
      const none = [...lost, ...grown.lost];
      if (none.length > 0)
        return { places: new Map(), lost: none.map(({ shape }) => shape.id), cost: Infinity };
      for (const [id, bounds] of grown.boxes) laid.set(id, { bounds });
      for (const block of blocks) placeBlock(block, laid);
      const settled = settle(drawing, laid);
      const own = settled.nodes.flatMap((shape) => laid.get(shape.id)?.label ?? []);
      const inner = blocks.flatMap((block) => block.inner.map(({ id }) => laid.get(id)!.waypoints!));
      const lines = [...segments, ...inner.flatMap((points) => segmentsOf(points))];
      const ways = routeTouched(
        touched,
        { drawing: settled, names: [...names, ...own], segments: lines },
        rounds,
      );
      for (const [id, waypoints] of ways) laid.set(id, { waypoints });
      const solid = [
        ...settled.nodes.filter((one) => !one.isExpanded).map(({ box }) => box),
        ...names,
        ...own,
      ];
      const all = [...lines, ...[...ways.values()].flatMap((points) => segmentsOf(points))];
      for (const [id, label] of placeNames(touched, ways, solid, all)) laid.get(id)!.label = label;
      return { places: laid, lost: [], cost: costOfWays([...ways.values()], lines) };
    };
    const tries = KEPT.map((keeps) => ({ keeps, cost: lay(keeps, 1).cost }));
    const best = tries.reduce((a, b) => (b.cost < a.cost ? b : a));
    const laid = lay(best.keeps, 2);
    if (laid.lost.length > 0) return { places: new Map(), lost: laid.lost };
    for (const [id, place] of laid.places) places.set(id, place);
  }
  return { places, lost: [] };
}

/** What is tried: steps packed anew; in their columns; as they are where that can be. The first of the best is taken. */
const KEPT: readonly Keeps[] = [
  { column: false, level: false },
  { column: true, level: false },
  { column: true, level: true },
];

/** What stays, what is drawn anew, and the flows that stay. */
function partsOf(
  drawing: Drawing,
  blocks: readonly Block[],
  selected: ReadonlySet<string>,
  mayRoute: (flow: AnyElement) => boolean,
) {
  const moving = new Set(blocks.flatMap(({ members }) => members.map(({ element }) => element)));
  const inner = new Set(blocks.flatMap((block) => block.inner));
  const isTouched = (edge: DrawnEdge) =>
    !inner.has(edge) &&
    mayRoute(edge.element) &&
    (selected.has(edge.id) || endsOf(edge).some((end) => end !== undefined && moving.has(end)));
  const touched = drawing.edges.filter(isTouched);
  const again = new Set(touched);
  return {
    fixed: drawing.nodes.filter(({ element }) => !moving.has(element)),
    touched,
    staying: drawing.edges.filter((edge) => !again.has(edge) && !inner.has(edge)),
  };
}

function placeBlock({ shape, members, inner, by }: Block, places: Map<string, SelectedPlace>): void {
  for (const member of members) {
    const bounds = boxOf(moved(member.box, by!));
    const name = member === shape ? nameBelow(member) : nameNow(member);
    const label = name ?? member.label;
    places.set(member.id, { bounds, ...(label && { label: boxOf(moved(label, by!)) }) });
  }
  for (const { id, points, label } of inner)
    places.set(id, {
      waypoints: points.map(({ x, y }) => moved({ x, y }, by!)),
      ...(label && { label: boxOf(moved(label, by!)) }),
    });
}

/** The plane with shapes where they go. */
function settle(drawing: Drawing, places: ReadonlyMap<string, SelectedPlace>): Drawing {
  const at = (shape: DrawnShape): DrawnShape => ({
    ...shape,
    box: places.get(shape.id)?.bounds ?? (shape.box as Bounds),
  });
  return {
    ...drawing,
    pools: drawing.pools.map(at),
    lanes: drawing.lanes.map(at),
    nodes: drawing.nodes.map(at),
  };
}
