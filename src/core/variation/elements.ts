import type { AnyElement } from '../bpmn/model';

/** What people see as parts of a process: reports and marks speak of these and not of what is inside them. */
const PARTS = [
  'bpmn:FlowElement',
  'bpmn:Artifact',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:Process',
];

/** True for steps, events, gateways, flows, data, annotations, lanes, pools and processes. */
export function isPart(element: AnyElement): boolean {
  return PARTS.some((type) => element.$instanceOf(type));
}

export const isFlowNode = (element: AnyElement) => element.$instanceOf('bpmn:FlowNode');
export const isSequenceFlow = (element: AnyElement) => element.$type === 'bpmn:SequenceFlow';

/** An element-valued property that may be absent. */
export function partOf(element: AnyElement, name: string): AnyElement | undefined {
  return element[name] as AnyElement | undefined;
}

/** A list-valued property; empty where it is absent, and not created by asking. */
export function listOf(element: AnyElement, name: string): readonly AnyElement[] {
  return (element[name] as AnyElement[] | undefined) ?? [];
}

/** The process or sub-process whose flow an element is part of. */
export function scopeOf(element: AnyElement): AnyElement | undefined {
  return element.$parent;
}

/** The lanes of a process from the file, those inside lanes after the lane around them. */
export function allLanesOf(process: AnyElement): AnyElement[] {
  const lanes: AnyElement[] = [];
  const pending = listOf(process, 'laneSets')
    .flatMap((set) => listOf(set, 'lanes'))
    .toReversed();
  for (let lane = pending.pop(); lane; lane = pending.pop()) {
    lanes.push(lane);
    const inner = partOf(lane, 'childLaneSet');
    if (inner) pending.push(...listOf(inner, 'lanes').toReversed());
  }
  return lanes;
}
