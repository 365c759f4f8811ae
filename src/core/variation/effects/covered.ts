import type { AnyElement } from '../../bpmn/model';
import { contentOf } from '../removal';
import { isPart, listOf, partOf } from '../elements';
import type { WorkingCopy } from '../working-copy';
import type { Touch } from './touch';

/** The flow nodes of the baseline in a lane and in the lanes inside it, each once. */
export function flowNodesIn({ layerOf, removed }: WorkingCopy, lane: AnyElement): AnyElement[] {
  const nodes = new Set<AnyElement>();
  const pending = [lane];
  for (let at = pending.pop(); at; at = pending.pop()) {
    for (const node of listOf(at, 'flowNodeRef'))
      if (!layerOf.has(node) && !removed.has(node)) nodes.add(node);
    const inner = partOf(at, 'childLaneSet');
    if (inner) pending.push(...listOf(inner, 'lanes').toReversed());
  }
  return [...nodes];
}

/** A process itself, or the baseline processes of a collaboration's pools. */
export function processesIn({ layerOf, removed }: WorkingCopy, element: AnyElement): AnyElement[] {
  if (element.$type === 'bpmn:Process') return [element];
  return listOf(element, 'participants')
    .map((pool) => partOf(pool, 'processRef'))
    .filter((process) => process !== undefined)
    .filter((process) => !layerOf.has(process) && !removed.has(process));
}

/**
 * Everything of the baseline that a variation decides about: its element, and for a lane, pool, process or sub-process that is not
 * applicable, what is in it.
 */
export function coveredBy(working: WorkingCopy, { element, variation }: Touch): AnyElement[] {
  if (variation.effect === 'changed' || variation.effect === 'noted') return [element];
  if (element.$type === 'bpmn:Lane') return [element, ...flowNodesIn(working, element)];
  const process = element.$type === 'bpmn:Participant' ? partOf(element, 'processRef') : undefined;
  const roots =
    element.$type === 'bpmn:Collaboration'
      ? [element, ...processesIn(working, element)]
      : process
        ? [element, process]
        : [element];
  const covered: AnyElement[] = [];
  const pending = [...roots];
  for (let at = pending.pop(); at; at = pending.pop()) {
    covered.push(at);
    for (const inside of contentOf(at)) if (isHolderOfParts(inside)) pending.push(inside);
  }
  return covered;
}

function isHolderOfParts(element: AnyElement): boolean {
  return '$instanceOf' in element && (isPart(element) || element.$type === 'bpmn:LaneSet');
}
