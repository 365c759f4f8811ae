import type { Bounds, Point } from '../bpmn/bounds';
import type { AnyElement } from '../bpmn/model';
import { labelSize } from './elements';
import type { Placement } from './placement';
import type { LaneTree, Plane } from './scene';
import { boxesTouch, segmentMeetsBox, segmentsOf, type Segment } from './score/segments';
import { LABEL_WIDTH } from './sizes';

/** Puts the name of each message flow beside it, where no shape, line or other name is. */
export function labelMessages({ links, vertices, pools }: Plane, placement: Placement): void {
  const { boxes, labels, ways } = placement;
  const named = links.filter(({ kind, element }) => kind === 'message' && ways.has(element));
  if (named.length === 0) return;
  const solid = [
    ...vertices.map(({ element }) => element),
    ...vertices.flatMap(({ attached }) => attached.map(({ element }) => element)),
  ].flatMap((element) => boxes.get(element) ?? []);
  const lines = [...ways.values()].flatMap((way) => segmentsOf(way));
  // The upper and lower edges of pools and lanes: a name stands on one side.
  const lanesOf = (tree: LaneTree): AnyElement[] => [tree.element, ...tree.inner.flatMap(lanesOf)];
  for (const element of pools.flatMap((pool) => [pool.element, ...pool.lanes.flatMap(lanesOf)])) {
    const box = element && boxes.get(element);
    if (!box) continue;
    for (const y of [box.y, box.y + box.height])
      lines.push([
        { x: box.x, y },
        { x: box.x + box.width, y },
      ]);
  }
  for (const { element } of named) {
    const size = labelSize(element, LABEL_WIDTH);
    if (!size) continue;
    let best: { box: Bounds; hits: number } | undefined;
    for (const at of placesAlong(ways.get(element)!, size)) {
      const box = { ...at, ...size };
      const hits =
        solid.filter((one) => boxesTouch(one, box, 2)).length * 3 +
        lines.filter((line) => segmentMeetsBox(line, box)).length +
        [...labels.values()].filter((one) => boxesTouch(one, box)).length * 2;
      if (!best || hits < best.hits) best = { box, hits };
      if (hits === 0) break;
    }
    if (best) labels.set(element, best.box);
  }
}

/** Places beside a way, those next to the middle of its long parts first. */
function* placesAlong(
  way: readonly Point[],
  { width, height }: { width: number; height: number },
): Generator<Point> {
  const length = ([a, b]: Segment) => Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  const parts = segmentsOf(way).sort((a, b) => length(b) - length(a));
  for (const [from, to] of parts) {
    const isFlat = from.y === to.y;
    for (const share of [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1, 0.95, 0.05]) {
      const x = Math.round(from.x + (to.x - from.x) * share);
      const y = Math.round(from.y + (to.y - from.y) * share);
      if (isFlat) {
        yield { x: Math.round(x - width / 2), y: y - height - 4 };
        yield { x: Math.round(x - width / 2), y: y + 4 };
      } else {
        yield { x: x + 6, y: Math.round(y - height / 2) };
        yield { x: x - 6 - width, y: Math.round(y - height / 2) };
      }
    }
  }
}
