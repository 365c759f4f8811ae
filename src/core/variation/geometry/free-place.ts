import { endOf, startOf, type Axis } from './axis';
import type { Bounds } from '../../bpmn/bounds';

const STEP = 10;

/**
 * Where a shape that moves into a lane along one axis comes to lie: in the middle, or as near to it as it overlaps no other shape
 * of the lane; in the middle after all when there is no room.
 *
 * @returns the new x or y of the shape
 */
export function freePlace(shape: Bounds, lane: Bounds, others: readonly Bounds[], axis: Axis): number {
  const size = endOf(shape, axis) - startOf(shape, axis);
  const middle = (startOf(lane, axis) + endOf(lane, axis) - size) / 2;
  const reach = middle - startOf(lane, axis);
  for (let away = 0; away <= reach; away += STEP) {
    for (const place of away === 0 ? [middle] : [middle - away, middle + away]) {
      const moved = { ...shape };
      moved[axis] = place;
      if (!others.some((other) => overlaps(moved, other))) return place;
    }
  }
  return middle;
}

/** True when two boxes share more than a border. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
