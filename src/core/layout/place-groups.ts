import type { Bounds, Point } from '../bpmn/bounds';
import type { AnyElement } from '../bpmn/model';
import type { Placement } from './placement';
import type { Plane } from './scene';
import { boxAround, grown } from './score/segments';
import { GRID } from './sizes';

/**
 * Draws each group that was drawn before around what stood in it; a group around nothing stays where it was. To be called while
 * the old shapes still have their bounds.
 *
 * @param shapes the old shapes by their element
 * @param origin where the placement's 0, 0 will be
 */
export function placeGroups(
  plane: Plane,
  placement: Placement,
  shapes: ReadonlyMap<AnyElement, AnyElement>,
  origin: Point,
): void {
  for (const vertex of plane.vertices) if (vertex.inner) placeGroups(vertex.inner, placement, shapes, origin);
  const boundsOf = (element: AnyElement) => shapes.get(element)?.['bounds'] as Bounds | undefined;
  for (const group of plane.groups) {
    const old = boundsOf(group);
    if (!old) continue;
    const corners: Point[] = [];
    for (const vertex of plane.vertices) {
      const [was, box] = [boundsOf(vertex.element), placement.boxes.get(vertex.element)];
      if (!was || !box || !holdsMiddle(old, was)) continue;
      corners.push(box, { x: box.x + box.width, y: box.y + box.height });
    }
    placement.boxes.set(
      group,
      corners.length > 0
        ? grown(boxAround(corners), 2 * GRID)
        : { x: old.x - origin.x, y: old.y - origin.y, width: old.width, height: old.height },
    );
  }
}

function holdsMiddle(outer: Bounds, { x, y, width, height }: Bounds): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    middleX > outer.x &&
    middleX < outer.x + outer.width &&
    middleY > outer.y &&
    middleY < outer.y + outer.height
  );
}
