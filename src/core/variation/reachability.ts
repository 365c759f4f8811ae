import type { AnyElement } from '../bpmn/model';
import { listOf } from './elements';
import type { FlowGraph } from './flow-graph';
import { leadsBeside, sideWaysIn, type SideWays } from './side-ways';
import { append, type WorkingCopy } from './working-copy';

interface Question {
  /** The elements that count; flows and nodes outside are as if they were not there. */
  holds: (element: AnyElement) => boolean;
  /** More nodes that are reached with a node. */
  alsoTo?: (node: AnyElement) => readonly AnyElement[];
  /** Roots that count although no start event; every node without incoming flow when absent. */
  implicitStarts?: (node: AnyElement) => boolean;
}

/** What a search walks on beside the sequence flows. */
export interface Ground {
  /** The flow nodes directly in a process or sub-process. */
  nodesOf: ReadonlyMap<AnyElement, readonly AnyElement[]>;
  ways: SideWays;
}

/** Looks up what several searches have in common. */
export function groundOf(working: WorkingCopy): Ground {
  const nodesOf = new Map<AnyElement, AnyElement[]>();
  for (const node of working.flowNodes) append(nodesOf, node.$parent!, node);
  return { nodesOf, ways: sideWaysIn(working) };
}

export interface Reached {
  nodes: ReadonlySet<AnyElement>;
  /** The nodes without incoming flow that began a scope which has no start event. */
  implicitStarts: ReadonlySet<AnyElement>;
}

/**
 * The flow nodes that a start reaches (V90): start events and event sub-processes of each process and of each sub-process that is
 * reached; nodes without incoming flow where there is no start event; instantiating gateways and receive tasks; from each of these
 * along flows, boundary events, links and compensation.
 */
export function reachedNodes(
  working: WorkingCopy,
  flows: FlowGraph,
  ground: Ground,
  { holds, alsoTo, implicitStarts: allowed }: Question,
): Reached {
  const { nodesOf, ways } = ground;
  const nodes = new Set<AnyElement>();
  const implicitStarts = new Set<AnyElement>();
  const pending: AnyElement[] = [];
  const enter = (scope: AnyElement) => {
    const inside = (nodesOf.get(scope) ?? []).filter(holds);
    const hasStart = inside.some(({ $type }) => $type === 'bpmn:StartEvent');
    for (const node of inside) {
      if (node.$type === 'bpmn:StartEvent' || node['triggeredByEvent'] === true) pending.push(node);
      else if (isOffTheFlow(node) || flows.everIncoming(node).some(holds)) continue;
      else if (node['instantiate'] === true) pending.push(node);
      else if (!hasStart && (allowed?.(node) ?? true)) {
        implicitStarts.add(node);
        pending.push(node);
      }
    }
  };
  for (const element of working.elements) {
    if (element.$type === 'bpmn:Process' && holds(element)) enter(element);
  }
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (nodes.has(node) || !holds(node)) continue;
    nodes.add(node);
    for (const flow of flows.everOutgoing(node))
      if (holds(flow)) pending.push(flow['targetRef'] as AnyElement);
    pending.push(...leadsBeside(ways, node), ...(alsoTo?.(node) ?? []));
    if (node['flowElements'] !== undefined) enter(node);
  }
  return { nodes, implicitStarts };
}

/** Boundary events, compensation handlers and the far ends of links are never where a scope begins. */
function isOffTheFlow(node: AnyElement): boolean {
  return (
    node.$type === 'bpmn:BoundaryEvent' ||
    node['isForCompensation'] === true ||
    (node.$type === 'bpmn:IntermediateCatchEvent' &&
      listOf(node, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:LinkEventDefinition'))
  );
}
