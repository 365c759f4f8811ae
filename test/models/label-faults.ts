import { touchesShape } from '../../src/core/layout/score/scoreLayout';
import { boxesTouch, segmentMeetsBox, segmentsOf } from '../../src/core/layout/score/segments';
import { pairsOf, type drawingOf } from './shapes';

/** Labels that lie on each other, on a shape or on a line, one sentence for each. */
export function labelFaults({ nodes, edges }: ReturnType<typeof drawingOf>): string[] {
  const labels = [...nodes, ...edges].flatMap(({ id, label }) => (label ? [{ id, box: label }] : []));
  return [
    ...pairsOf(labels)
      .filter(([a, b]) => boxesTouch(a.box, b.box))
      .map(([a, b]) => `the labels of ${a.id} and ${b.id} overlap`),
    ...labels.flatMap(({ id, box }) =>
      nodes
        .filter((node) => touchesShape(box, node))
        .map((node) => `the label of ${id} lies on ${node.id}`),
    ),
    ...labels.flatMap(({ id, box }) =>
      edges
        .filter(({ points }) => segmentsOf(points).some((segment) => segmentMeetsBox(segment, box)))
        .map((edge) => `the label of ${id} lies on ${edge.id}`),
    ),
  ];
}
