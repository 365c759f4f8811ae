import type { Bounds, Point } from '../../bpmn/bounds';
import { labelSize } from '../elements';
import type { DrawnEdge } from '../score/drawing';
import { boxesTouch, segmentMeetsBox, segmentsOf, type Segment } from '../score/segments';
import { LABEL_WIDTH } from '../sizes';

/** Places the names of flows beside their ways, where they lie on least and near where the flow begins. */
export function placeNames(
  edges: readonly DrawnEdge[],
  ways: ReadonlyMap<string, Point[]>,
  boxes: readonly Bounds[],
  segments: readonly Segment[],
): Map<string, Bounds> {
  const places = new Map<string, Bounds>();
  for (const edge of edges) {
    const size = labelSize(edge.element, LABEL_WIDTH);
    const way = ways.get(edge.id);
    if (!size || !way) continue;
    const taken = [...boxes, ...places.values()];
    let found: Bounds | undefined;
    let least = Infinity;
    for (const { at, cost } of candidates(way, size)) {
      if (cost >= least) continue;
      const hits =
        taken.filter((box) => boxesTouch(box, at)).length * 1000 +
        segments.filter((segment) => segmentMeetsBox(segment, at)).length * 400;
      if (cost + hits < least) [found, least] = [at, cost + hits];
    }
    if (found) places.set(edge.id, found);
  }
  return places;
}

function candidates(way: readonly Point[], { width, height }: { width: number; height: number }) {
  const found: { at: Bounds; cost: number }[] = [];
  let gone = 0;
  for (const [a, b] of segmentsOf(way)) {
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    for (let along = 5; along <= length - 5; along += 10) {
      const x = a.x + ((b.x - a.x) * along) / length;
      const y = a.y + ((b.y - a.y) * along) / length;
      const isFlat = a.y === b.y;
      const places = isFlat
        ? [
            { x: x - width / 2, y: y - height - 3 },
            { x: x - width / 2, y: y + 3 },
          ]
        : [
            { x: x + 4, y: y - height / 2 },
            { x: x - width - 4, y: y - height / 2 },
          ];
      places.forEach((place, i) =>
        found.push({
          at: { x: Math.round(place.x), y: Math.round(place.y), width, height },
          cost: (gone + along) / 10 + i * 5,
        }),
      );
    }
    gone += length;
  }
  return found;
}
