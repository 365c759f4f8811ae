import type { Bounds, Point } from '../../bpmn/bounds';
import type { AnyElement } from '../../bpmn/model';
import type { DrawnEdge, DrawnShape } from '../score/drawing';

/** Where a laid out selection has an element: what is absent stays as it is. DI units. */
export interface SelectedPlace {
  bounds?: Bounds;
  waypoints?: Point[];
  label?: Bounds;
}

/** A selected step with all that goes with it: its boundary events, and what an expanded sub-process holds. */
export interface Block {
  shape: DrawnShape;
  /** With the step itself, which is the first. */
  members: DrawnShape[];
  /** Flows between members of a sub-process: they move along unchanged. */
  inner: DrawnEdge[];
  /** The room that it needs, names included, where it stands now. */
  cell: Bounds;
  room: Room;
  /** How far it moves; set when it has a place. */
  by?: Point;
}

/** Where a step may stand: its lane, its pool or the sub-process around it. */
export interface Room {
  box: Bounds;
  pool: DrawnShape | undefined;
  lane: AnyElement | undefined;
  /** True where the room may be made wider to the right. */
  canGrow: boolean;
}

export const moved = <T extends Point>(at: T, { x, y }: Point): T => ({ ...at, x: at.x + x, y: at.y + y });

export function unionOf(boxes: readonly Bounds[]): Bounds {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export const boxOf = ({ x, y, width, height }: Bounds): Bounds => ({ x, y, width, height });
