import type { Bounds, Point } from '../../bpmn/bounds';
import { grown, meetingOf, segmentMeetsBox, type Segment } from '../score/segments';

/** Directions: right, down, left, up. */
export type Side = 0 | 1 | 2 | 3;

/** A place on the border of a shape where a flow may begin or end. */
export interface Port extends Point {
  side: Side;
  cost: number;
}

/** What a way has to mind. */
export interface Ground {
  /** Shapes and names that no way enters. */
  boxes: readonly Bounds[];
  /** Flows that are there. */
  segments: readonly Segment[];
  /** Where a way may lead. */
  within: Bounds;
  /** How far ways keep from boxes. */
  clear: number;
}

export const DX = [1, 0, -1, 0] as const;
export const DY = [0, 1, 0, -1] as const;
/** From a shape to the first bend. */
export const STUB = 15;
export const BEND = 60;
export const CROSSING = 150;
/** Running along another line, and close beside one. */
export const ALONG = 500;
export const BESIDE = 50;
export const BESIDE_GAP = 8;

/** The end of the short straight piece at a port. */
export const outside = ({ x, y, side }: Port): Point => ({ x: x + DX[side] * STUB, y: y + DY[side] * STUB });

/** What it costs to begin at a port, or undefined where something is in the way. */
export function portCost(port: Port, { boxes, segments, within, clear }: Ground): number | undefined {
  const end = outside(port);
  const stub: Segment = [port, end];
  const isOut =
    end.x < within.x ||
    end.y < within.y ||
    end.x > within.x + within.width ||
    end.y > within.y + within.height;
  if (isOut) return undefined;
  if (boxes.some((box) => segmentMeetsBox(stub, box) || isInside(end, grown(box, clear)))) return undefined;
  let cost = port.cost;
  for (const segment of segments) {
    const meeting = meetingOf(stub, segment);
    if (meeting === 'overlap') cost += ALONG;
    else if (meeting === 'cross') cost += CROSSING;
  }
  return cost;
}

const isInside = ({ x, y }: Point, box: Bounds): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
