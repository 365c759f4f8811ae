import type { AnyElement } from '../../bpmn/model';
import { eventKindOf } from './thrown';

/** What stands directly in a process or sub-process, sorted by how it takes part in the flow. */
export interface Contents {
  container: AnyElement;
  /** What tokens run through, in the order of the file. */
  nodes: AnyElement[];
  flows: AnyElement[];
  incoming: ReadonlyMap<AnyElement, AnyElement[]>;
  outgoing: ReadonlyMap<AnyElement, AnyElement[]>;
  /** By activity: its boundary events, those for compensation aside. */
  boundary: ReadonlyMap<AnyElement, AnyElement[]>;
  eventSubProcesses: AnyElement[];
  /** Activities that only undo another one. */
  compensations: AnyElement[];
  /** Flows with an end somewhere else, or with none. */
  strayFlows: AnyElement[];
}

export function contentsOf(container: AnyElement): Contents {
  const elements = (container['flowElements'] ?? []) as AnyElement[];
  const all = elements.filter((element) => element.$instanceOf('bpmn:FlowNode'));
  const inside = new Set(all);
  const flows: AnyElement[] = [];
  const strayFlows: AnyElement[] = [];
  const incoming = new Map<AnyElement, AnyElement[]>();
  const outgoing = new Map<AnyElement, AnyElement[]>();
  for (const flow of elements) {
    if (flow.$type !== 'bpmn:SequenceFlow') continue;
    const source = flow['sourceRef'] as AnyElement | undefined;
    const target = flow['targetRef'] as AnyElement | undefined;
    if (!source || !target || !inside.has(source) || !inside.has(target)) strayFlows.push(flow);
    else {
      flows.push(flow);
      append(outgoing, source, flow);
      append(incoming, target, flow);
    }
  }
  const boundary = new Map<AnyElement, AnyElement[]>();
  for (const event of all) {
    const host = event['attachedToRef'] as AnyElement | undefined;
    if (host && eventKindOf(event) !== 'compensate') append(boundary, host, event);
  }
  const isCompensating = (node: AnyElement) =>
    node['isForCompensation'] === true && !incoming.has(node) && !outgoing.has(node);
  const eventSubProcesses = all.filter((node) => node['triggeredByEvent'] === true);
  const compensations = all.filter(isCompensating);
  const aside = new Set([...eventSubProcesses, ...compensations]);
  const isPlayed = (node: AnyElement) =>
    !aside.has(node) && !(isBoundary(node) && eventKindOf(node) === 'compensate');
  return {
    container,
    nodes: all.filter(isPlayed),
    flows,
    incoming,
    outgoing,
    boundary,
    eventSubProcesses,
    compensations,
    strayFlows,
  };
}

export const isBoundary = ({ $type }: AnyElement): boolean => $type === 'bpmn:BoundaryEvent';
export const isSubProcess = (node: AnyElement): boolean => node.$instanceOf('bpmn:SubProcess');
export const isActivity = (node: AnyElement): boolean => node.$instanceOf('bpmn:Activity');

/** The event sub-process's own start event. */
export const triggerOf = (eventSubProcess: AnyElement): AnyElement | undefined =>
  ((eventSubProcess['flowElements'] ?? []) as AnyElement[]).find(({ $type }) => $type === 'bpmn:StartEvent');

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
