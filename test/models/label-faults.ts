import { boxesTouch, pairsOf, segmentMeetsBox, segmentsOf, type Box, type Drawing, type DrawnShape } from './shapes';

/** Labels that lie on each other, on a shape or on a line, one sentence for each. */
export function labelFaults({ nodes, edges }: Drawing): string[] {
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

/** A gateway fills half of its box, so that a label may stand in a corner of it. */
function touchesShape(label: Box, { element, box }: DrawnShape): boolean {
  if (!boxesTouch(label, box)) return false;
  if (!element.$instanceOf('bpmn:Gateway')) return true;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const near = { x: clamp(cx, label.x, label.x + label.width), y: clamp(cy, label.y, label.y + label.height) };
  return Math.abs(near.x - cx) / (box.width / 2) + Math.abs(near.y - cy) / (box.height / 2) < 1;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
