import type { BpmnLane, BpmnLaneSet } from 'bpmn-moddle/types';
import type { ModdleElement } from 'moddle';

/**
 * The innermost lane that lists a flow node, or undefined. A step inside a sub-process has no lane of its own:
 * ask for the sub-process.
 *
 * @param container a process or a sub-process with lane sets
 */
export function laneOf(container: object, flowNodeId: string): ModdleElement<BpmnLane> | undefined {
  let found: ModdleElement<BpmnLane> | undefined;
  for (const lane of lanesOf(container)) {
    if (lane.flowNodeRef?.some((node) => node.id === flowNodeId)) found = lane;
  }
  return found;
}

/** All lanes of a process, outer before inner, from top to bottom. */
export function lanesOf(container: object): ModdleElement<BpmnLane>[] {
  const { laneSets = [] } = container as { laneSets?: ModdleElement<BpmnLaneSet>[] };
  const lanes: ModdleElement<BpmnLane>[] = [];
  const pending = laneSets.flatMap((set) => set.lanes ?? []).reverse();
  for (let lane = pending.pop(); lane; lane = pending.pop()) {
    lanes.push(lane);
    pending.push(...(lane.childLaneSet?.lanes ?? []).toReversed());
  }
  return lanes;
}
