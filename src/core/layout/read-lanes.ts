import type { AnyElement } from '../bpmn/model';
import { ownerLayerOf } from '../variation/layers';
import { listOf, refOf } from './elements';
import type { Band, LaneTree, Pool } from './scene';

/**
 * Gives a pool its lanes and bands: variation lanes on top, the others in the order of the file.
 *
 * @returns the band of each flow node that a lane lists
 */
export function readLanes(scope: AnyElement, pool: Pool): Map<AnyElement, Band> {
  const bandOf = new Map<AnyElement, Band>();
  const lanes = listOf(scope, 'laneSets').flatMap((set) => listOf(set, 'lanes'));
  const isBaseline = (lane: AnyElement) => ownerLayerOf(lane) === undefined;
  const isNewPool = pool.element !== undefined && !isBaseline(pool.element);
  const sorted = isNewPool
    ? lanes
    : [...lanes.filter((lane) => !isBaseline(lane)), ...lanes.filter(isBaseline)];
  const read = (lane: AnyElement): LaneTree => {
    const set = refOf(lane, 'childLaneSet');
    const inner = (set ? listOf(set, 'lanes') : []).map(read);
    const tree: LaneTree = { element: lane, inner };
    if (inner.length === 0) {
      const layer = ownerLayerOf(lane);
      tree.band = { lane, pool, ...(layer !== undefined && !isNewPool && { layer }) };
      pool.bands.push(tree.band);
    }
    // What an outer lane lists beside its inner ones: to the first of these.
    for (const node of listOf(lane, 'flowNodeRef'))
      if (!bandOf.has(node)) bandOf.set(node, tree.band ?? firstBandOf(tree)!);
    return tree;
  };
  pool.lanes = sorted.map(read);
  if (pool.bands.every(({ layer }) => layer !== undefined) && !(isNewPool && pool.bands.length > 0))
    pool.bands.push({ pool });
  return bandOf;
}

function firstBandOf(tree: LaneTree): Band | undefined {
  return tree.band ?? (tree.inner[0] && firstBandOf(tree.inner[0]));
}
