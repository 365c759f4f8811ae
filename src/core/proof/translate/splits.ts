import type { AnyElement } from '../../bpmn/model';
import { addEdge, type Split } from '../flow-graph';
import type { ScopeBuilder } from './ScopeBuilder';

/** More ways out than this of an inclusive split are not tried in all their combinations. */
const MOST_WAYS = 12;

/**
 * How tokens leave an element: rules P20 to P27. `node` is the graph node that acts last in it.
 *
 * @returns the graph node that gives to each flow
 */
export function leave(builder: ScopeBuilder, element: AnyElement, node: number): Map<AnyElement, number> {
  const flows = builder.outgoing(element);
  const graphNode = builder.graph.nodes[node]!;
  if (flows.length === 0) graphNode.end ??= 'plain';
  switch (element.$type) {
    case 'bpmn:ExclusiveGateway':
      return all(builder, element, node, 'xor');
    case 'bpmn:EventBasedGateway':
      graphNode.deferred = true;
      return all(builder, element, node, element['eventGatewayType'] === 'Parallel' ? 'and' : 'xor');
    case 'bpmn:ParallelGateway':
      return all(builder, element, node, 'and');
    case 'bpmn:InclusiveGateway':
      return inclusive(builder, element, node, flows);
    default:
      return implicit(builder, element, node, flows);
  }
}

function all(
  builder: ScopeBuilder,
  element: AnyElement,
  node: number,
  split: Split,
): Map<AnyElement, number> {
  const flows = builder.outgoing(element);
  if (flows.length > 1) builder.graph.nodes[node]!.split = split;
  return new Map(flows.map((flow) => [flow, node]));
}

/** Some of the flows, at least one; the default only by itself. */
function inclusive(
  builder: ScopeBuilder,
  element: AnyElement,
  node: number,
  flows: readonly AnyElement[],
  split: Split = 'or',
): Map<AnyElement, number> {
  const standard = flows.find((flow) => flow === element['default']);
  const others = flows.filter((flow) => flow !== standard);
  if (others.length > MOST_WAYS) {
    const reason = `it has more than ${MOST_WAYS} ways out that may be taken together`;
    builder.around.leaveOut(element, reason, false);
    return all(builder, element, node, 'and');
  }
  const exits = new Map<AnyElement, number>();
  let chooser = node;
  if (standard && others.length > 0) {
    builder.graph.nodes[node]!.split = 'xor';
    chooser = builder.step(element, 'xor', 'and');
    builder.inside(element, node, chooser);
  }
  if (standard) exits.set(standard, node);
  for (const flow of others) exits.set(flow, chooser);
  if (others.length > 1 || split === 'or-none') builder.graph.nodes[chooser]!.split = split;
  return exits;
}

/** Flows out of a step or event: those without a condition all, those with one as an inclusive split. */
function implicit(
  builder: ScopeBuilder,
  element: AnyElement,
  node: number,
  flows: readonly AnyElement[],
): Map<AnyElement, number> {
  const standard = element['default'] as AnyElement | undefined;
  const isChoice = (flow: AnyElement) => flow === standard || flow['conditionExpression'] !== undefined;
  const choices = flows.filter(isChoice);
  const always = flows.filter((flow) => !isChoice(flow));
  const exits = new Map(always.map((flow) => [flow, node]));
  if (choices.length === 0) return exits;
  // Where something always goes on, none of the conditions need hold.
  const split: Split = always.length > 0 && !choices.includes(standard!) ? 'or-none' : 'or';
  let chooser = node;
  const graphNode = builder.graph.nodes[node]!;
  const sends = builder.around.messages.outOf.has(element);
  if (always.length > 0 || sends || graphNode.outputs.length > 0) {
    chooser = builder.step(element, 'xor', 'and');
    builder.inside(element, node, chooser);
  }
  for (const [flow, exit] of inclusive(builder, element, chooser, choices, split)) exits.set(flow, exit);
  return exits;
}

/** The sequence flows and links, once every element is there. */
export function connect(builder: ScopeBuilder): void {
  for (const flow of builder.contents.flows) {
    const source = builder.built.get(flow['sourceRef'] as AnyElement);
    const target = builder.built.get(flow['targetRef'] as AnyElement);
    if (!source || !target) continue;
    addEdge(builder.graph, source.exits.get(flow)!, target.entry, flow.id);
  }
}
