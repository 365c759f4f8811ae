import { walk } from '../bpmn/walk';
import type { AnyElement, Definitions } from '../bpmn/model';
import { extensionsOf, idList, textOf } from './extensions';
import type { Effect, FlowEffect, Variation } from './types';

/** Every variation of every layer, in the order of the file; orphaned ones included. */
export function variationsOf(definitions: Definitions): Variation[] {
  const variations: Variation[] = [];
  for (const element of walk(definitions)) variations.push(...variationsOn(element));
  return variations;
}

/** The variations that layers record on one element. */
export function variationsOn(element: AnyElement): Variation[] {
  return extensionsOf(element, 'bam:Variation').map((recorded) => readVariation(recorded, element));
}

/** One `bam:variation` as plain data. What the file says wrongly is kept as it is: projecting reports it. */
export function readVariation(recorded: AnyElement, element: AnyElement): Variation {
  const { flow, basis, of: orphanOf } = recorded as Partial<Record<string, string>>;
  return {
    layer: textOf(recorded['layer']),
    elementId: orphanOf ?? element.id ?? '',
    effect: textOf(recorded['effect']) as Effect,
    ...(flow !== undefined && { flow: flow as FlowEffect }),
    by: idList(recorded['by']),
    ...(basis !== undefined && { basis }),
    impacts: idList(recorded['impacts']),
    reason: textOf(recorded['reason']),
    overrides: ((recorded['overrides'] ?? []) as AnyElement[]).map((override) => ({
      property: textOf(override['property']),
      value: typeof override['value'] === 'string' ? override['value'] : '',
    })),
    ...(orphanOf !== undefined && { orphaned: true }),
  };
}
