import type { AnyElement, Definitions } from '../../bpmn/model';
import { copyTree } from '../copy';
import { isFlowNode, listOf, partOf } from '../elements';

/**
 * The model with a lane handed to a layer, where that layer was drawn in a lane of its own beside the baseline: the lane, what is in
 * it, the flows that touch it, and annotations that are about nothing else (V117).
 *
 * @returns a new tree; undefined where there is no such lane
 */
export function layerOfLane(
  definitions: Definitions,
  laneId: string,
  layer: string,
): Definitions | undefined {
  const { root, elements } = copyTree(definitions as unknown as AnyElement);
  const lane = elements.find(({ id, $type }) => $type === 'bpmn:Lane' && id === laneId);
  if (!lane) return undefined;
  const own = new Set<unknown>(insideOf(lane));
  const ends = (edge: AnyElement) => [edge['sourceRef'], edge['targetRef']].flat();
  const edges = elements.filter((one) => EDGES.has(one.$type));
  for (const edge of edges)
    if (edge.$type !== 'bpmn:Association' && ends(edge).some((end) => own.has(end))) own.add(edge);
  for (const event of elements) if (own.has(event['attachedToRef'])) own.add(event);
  for (const note of elements.filter(({ $type }) => $type === 'bpmn:TextAnnotation')) {
    const ties = edges.filter((edge) => edge.$type === 'bpmn:Association' && ends(edge).includes(note));
    const isItsOwn = ties.length > 0 && ties.every((tie) => ends(tie).some((end) => own.has(end)));
    if (isItsOwn) own.add(note);
  }
  for (const tie of edges)
    if (tie.$type === 'bpmn:Association' && ends(tie).some((end) => own.has(end))) own.add(tie);
  for (const element of own) (element as AnyElement).set('bam:layer', layer);
  return root as unknown as Definitions;
}

const EDGES = new Set(['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association']);

/** The lane, the lanes in it and the steps that they list. */
function* insideOf(lane: AnyElement): Generator<AnyElement> {
  yield lane;
  yield* listOf(lane, 'flowNodeRef').filter(isFlowNode);
  const inner = partOf(lane, 'childLaneSet');
  for (const child of inner ? listOf(inner, 'lanes') : []) yield* insideOf(child);
}
