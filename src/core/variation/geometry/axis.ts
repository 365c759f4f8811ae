import type { AnyElement } from '../../bpmn/model';
import type { Bounds } from '../../bpmn/bounds';

/** The direction in which lanes follow each other. */
export type Axis = 'x' | 'y';

/** Lanes of a horizontal pool lie below each other, those of a vertical one beside each other. */
export function axisOf(pool: AnyElement): Axis {
  return pool['isHorizontal'] === false ? 'x' : 'y';
}

export function startOf(bounds: Bounds, axis: Axis): number {
  return bounds[axis];
}

export function endOf(bounds: Bounds, axis: Axis): number {
  return bounds[axis] + bounds[sizeNameOf(axis)];
}

/** Moves the first edge; the last edge stays. */
export function setStart(bounds: Bounds, axis: Axis, start: number): void {
  bounds[sizeNameOf(axis)] = endOf(bounds, axis) - start;
  bounds[axis] = start;
}

/** Moves the last edge; the first edge stays. */
export function setEnd(bounds: Bounds, axis: Axis, end: number): void {
  bounds[sizeNameOf(axis)] = end - bounds[axis];
}

function sizeNameOf(axis: Axis): 'width' | 'height' {
  return axis === 'x' ? 'width' : 'height';
}
