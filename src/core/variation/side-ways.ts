import type { AnyElement } from '../bpmn/model';
import { listOf } from './elements';
import { append, type WorkingCopy } from './working-copy';

/** Ways from node to node beside the sequence flows. */
export type SideWays = ReadonlyMap<AnyElement, readonly AnyElement[]>;

/** Finds the ways from activities to their boundary events, from thrown to caught links, and to compensation handlers. */
export function sideWaysIn({ elements, removed }: WorkingCopy): SideWays {
  const ways = new Map<AnyElement, AnyElement[]>();
  const caught = new Map<string, AnyElement[]>();
  for (const element of elements) {
    if (element.$type !== 'bpmn:IntermediateCatchEvent' || removed.has(element)) continue;
    for (const key of linkKeysOf(element)) append(caught, key, element);
  }
  for (const element of elements) {
    if (removed.has(element)) continue;
    if (element.$type === 'bpmn:BoundaryEvent') {
      const host = element['attachedToRef'] as AnyElement | undefined;
      if (host) append(ways, host, element);
    } else if (element.$type === 'bpmn:IntermediateThrowEvent') {
      for (const key of linkKeysOf(element))
        for (const target of caught.get(key) ?? []) append(ways, element, target);
    } else if (element.$type === 'bpmn:Association') {
      for (const [from, to] of [
        [element['sourceRef'], element['targetRef']],
        [element['targetRef'], element['sourceRef']],
      ] as [AnyElement?, AnyElement?][]) {
        const isCompensation = from?.$type === 'bpmn:BoundaryEvent' && to?.['isForCompensation'] === true;
        if (isCompensation) append(ways, from, to);
      }
    }
  }
  return ways;
}

export function leadsBeside(ways: SideWays, node: AnyElement): readonly AnyElement[] {
  return ways.get(node) ?? [];
}

/** Links meet by name within one process or sub-process. Source: BPMN 2.0.2, 10.5.5, link events. */
function linkKeysOf(event: AnyElement): string[] {
  const scope = event.$parent?.id ?? '';
  return listOf(event, 'eventDefinitions')
    .filter(({ $type }) => $type === 'bpmn:LinkEventDefinition')
    .map((definition) => `${scope} ${String(definition['name'] ?? event['name'] ?? '')}`);
}
