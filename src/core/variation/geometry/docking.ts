import type { AnyElement } from '../../bpmn/model';
import type { Bounds, Point } from '../../bpmn/bounds';
import { simplified } from './waypoints';

/** How the border of a shape runs inside its bounds. */
export type Outline = 'box' | 'circle' | 'diamond';

export function outlineOf(element: AnyElement): Outline {
  if (element.$instanceOf('bpmn:Event')) return 'circle';
  return element.$instanceOf('bpmn:Gateway') ? 'diamond' : 'box';
}

/**
 * A way whose end is led to the border of another shape, by horizontal and vertical lines; its other points stay.
 *
 * @param points two or more; the last one is replaced
 */
export function dockedAtEnd(points: readonly Point[], bounds: Bounds, outline: Outline): Point[] {
  const kept = points.slice(0, -1);
  const from = kept.at(-1);
  return from ? simplified([...kept, ...legTo(from, bounds, outline)]) : [...points];
}

/** The same for the beginning of a way. */
export function dockedAtStart(points: readonly Point[], bounds: Bounds, outline: Outline): Point[] {
  return dockedAtEnd(points.toReversed(), bounds, outline).toReversed();
}

/** The last points of a way that comes from outside a shape: straight where it can be, else with one corner. */
function legTo(from: Point, bounds: Bounds, outline: Outline): Point[] {
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const isBeside = Math.abs(from.y - centre.y) < bounds.height / 2;
  const isAboveOrBelow = Math.abs(from.x - centre.x) < bounds.width / 2;
  if (isBeside) {
    // Inside the bounds there is no side to come from: the left one is as good as any.
    const side = from.x > centre.x && !isAboveOrBelow ? 1 : -1;
    const y = isAboveOrBelow ? centre.y : from.y;
    const reach = halfAt(outline, bounds.width, Math.abs(y - centre.y) / (bounds.height / 2));
    return [{ x: centre.x + side * reach, y }];
  }
  const side = from.y > centre.y ? 1 : -1;
  if (isAboveOrBelow) {
    const reach = halfAt(outline, bounds.height, Math.abs(from.x - centre.x) / (bounds.width / 2));
    return [{ x: from.x, y: centre.y + side * reach }];
  }
  return [
    { x: centre.x, y: from.y },
    { x: centre.x, y: centre.y + side * (bounds.height / 2) },
  ];
}

/** Half of a shape's size across, at a share (0 middle, 1 corner) of its half size along. */
function halfAt(outline: Outline, size: number, share: number): number {
  if (outline === 'circle') return (size / 2) * Math.sqrt(1 - share * share);
  return outline === 'diamond' ? (size / 2) * (1 - share) : size / 2;
}
