import { lanesOf } from '../bpmn/lanes';
import type { AnyElement } from '../bpmn/model';
import { ownLayerOf } from './layers';

/** The id of the innermost baseline lane that lists an element; '' for none. */
export type LaneIdOf = (element: AnyElement) => string;

/** Looks lanes up, and remembers those of each process: good for as long as the model does not change. */
export function laneIds(): LaneIdOf {
  const known = new Map<AnyElement, Map<unknown, string>>();
  return (element) => {
    const container = element.$parent;
    if (!container || element.id === undefined) return '';
    let ids = known.get(container);
    if (!ids) known.set(container, (ids = laneIdsIn(container)));
    return ids.get(element) ?? '';
  };
}

function laneIdsIn(container: AnyElement): Map<unknown, string> {
  const ids = new Map<unknown, string>();
  for (const lane of lanesOf(container)) {
    if (ownLayerOf(lane as unknown as AnyElement) !== undefined) continue;
    for (const node of lane.flowNodeRef ?? []) ids.set(node, lane.id ?? '');
  }
  return ids;
}
