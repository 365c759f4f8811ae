import type { AnyElement } from '../../bpmn/model';
import type { Problem } from '../../problem';
import { listOf, partOf } from '../elements';
import { laneNotOnTop } from '../problems';
import type { WorkingCopy } from '../working-copy';
import { axisOf, endOf, setEnd, setStart, startOf, type Axis } from './axis';
import { boundsOf, edgeOf, labelBoundsOf, shapeOf } from './shapes';

/**
 * Gives each pool the extent that it has without the lanes marked for removal: its first edge moves over those at its top (V14), its
 * last edge over those at its bottom, and a kept variation lane stretches over a gap below it (V15). Nothing else moves.
 */
export function trimPools(working: WorkingCopy): Problem[] {
  const problems: Problem[] = [];
  for (const [process, pools] of working.poolsOf) {
    const lanes = listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes'));
    const isUntouched = !lanes.some((lane) => working.removed.has(lane));
    if (isUntouched) continue;
    for (const pool of pools) {
      if (!working.removed.has(pool)) problems.push(...trimPool(working, pool, lanes));
    }
  }
  return problems;
}

function trimPool(working: WorkingCopy, pool: AnyElement, lanes: AnyElement[]): Problem[] {
  const shape = shapeOf(working, pool);
  const bounds = boundsOf(shape);
  if (!shape || !bounds) return [];
  const axis = axisOf(shape);
  const drawn = lanes
    .filter((lane) => boundsOf(shapeOf(working, lane)))
    .sort((a, b) => startOf(extent(working, a), axis) - startOf(extent(working, b), axis));
  const kept = drawn.filter((lane) => !working.removed.has(lane));

  const start = edgeAfterGone(working, drawn, axis, startOf(bounds, axis));
  if (start >= endOf(bounds, axis)) return []; // The lanes fill the pool: without them it stays as it is.
  const end = kept.length > 0 ? edgeBeforeGone(working, drawn, axis, endOf(bounds, axis)) : undefined;
  const problems = kept.flatMap((lane) => closeGap(working, lane, drawn, axis));
  moveStart(working, pool, shape, axis, start);
  if (end !== undefined) setEnd(bounds, axis, end);
  return problems;
}

/** Where the pool begins once the removed lanes at its start are gone. */
function edgeAfterGone(working: WorkingCopy, drawn: AnyElement[], axis: Axis, from: number): number {
  let edge = from;
  for (const lane of drawn) {
    if (!working.removed.has(lane)) break;
    edge = Math.max(edge, endOf(extent(working, lane), axis));
  }
  return edge;
}

function edgeBeforeGone(working: WorkingCopy, drawn: AnyElement[], axis: Axis, from: number): number {
  let edge = from;
  for (const lane of drawn.toReversed()) {
    if (!working.removed.has(lane)) break;
    edge = Math.min(edge, startOf(extent(working, lane), axis));
  }
  return edge;
}

/** A variation lane grows over removed lanes that directly follow it; a lane of the baseline never does. */
function closeGap(working: WorkingCopy, lane: AnyElement, drawn: AnyElement[], axis: Axis): Problem[] {
  const index = drawn.indexOf(lane);
  const next = drawn.findIndex((other, i) => i > index && !working.removed.has(other));
  const isFollowedByGap = next > index + 1;
  if (!isFollowedByGap) return [];
  if (!working.layerOf.has(lane))
    return [laneNotOnTop(drawn[index + 1]!, working.layerOf.get(drawn[index + 1]!) ?? '')];
  stretch(working, lane, axis, startOf(extent(working, drawn[next]!), axis));
  return [];
}

/** The last of the lanes inside a lane stretches with it. */
function stretch(working: WorkingCopy, lane: AnyElement, axis: Axis, end: number): void {
  const before = endOf(extent(working, lane), axis);
  setEnd(extent(working, lane), axis, end);
  const inner = partOf(lane, 'childLaneSet');
  for (const child of inner ? listOf(inner, 'lanes') : []) {
    const bounds = boundsOf(shapeOf(working, child));
    if (bounds && Math.abs(endOf(bounds, axis) - before) < 1) stretch(working, child, axis, end);
  }
}

/** Message flows that end on the pool where it no longer is, and a label that began there, follow the edge. */
function moveStart(
  working: WorkingCopy,
  pool: AnyElement,
  shape: AnyElement,
  axis: Axis,
  start: number,
): void {
  const bounds = boundsOf(shape)!;
  const before = startOf(bounds, axis);
  if (start === before) return;
  setStart(bounds, axis, start);
  const label = labelBoundsOf(shape);
  if (label && startOf(label, axis) < start && endOf(label, axis) > start) setStart(label, axis, start);
  for (const flow of working.dependentsOf.get(pool) ?? []) {
    if (flow.$type !== 'bpmn:MessageFlow' || working.removed.has(flow)) continue;
    const waypoints = (edgeOf(working, flow)?.['waypoint'] ?? []) as Record<Axis, number>[];
    const docked = [
      flow['sourceRef'] === pool ? waypoints[0] : undefined,
      flow['targetRef'] === pool ? waypoints.at(-1) : undefined,
    ];
    for (const point of docked) {
      const isInStrip = point !== undefined && point[axis] > before - 1 && point[axis] < start;
      if (isInStrip) point[axis] = start;
    }
  }
}

function extent(working: WorkingCopy, lane: AnyElement) {
  return boundsOf(shapeOf(working, lane))!;
}
