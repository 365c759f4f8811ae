import type { Definitions } from '../../src/core/bpmn/model';
import { drawingsOf, type Drawing } from '../../src/core/layout/score/drawing';
import type { Bounds } from '../../src/core/bpmn/bounds';

/** What all planes of a file draw, together. */
export function drawingOf(definitions: Definitions): Omit<Drawing, 'root'> {
  const all = drawingsOf(definitions);
  return {
    pools: all.flatMap(({ pools }) => pools),
    lanes: all.flatMap(({ lanes }) => lanes),
    nodes: all.flatMap(({ nodes }) => nodes),
    edges: all.flatMap(({ edges }) => edges),
  };
}

export function isInside(inner: Bounds, outer: Bounds, margin = 0): boolean {
  return (
    inner.x >= outer.x + margin &&
    inner.y >= outer.y + margin &&
    inner.x + inner.width <= outer.x + outer.width - margin &&
    inner.y + inner.height <= outer.y + outer.height - margin
  );
}

export const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
