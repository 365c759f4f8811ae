import type { AnyElement } from '../../bpmn/model';
import { activity } from './activities';
import { isActivity, isBoundary } from './contents';
import type { ScopeBuilder } from './ScopeBuilder';
import { leave } from './splits';
import { eventKindOf, thrownOf } from './thrown';

/** Puts one element of the flow into the graph: rules P10 to P48. */
export function build(builder: ScopeBuilder, element: AnyElement): void {
  const [entry, exit] = nodesOf(builder, element);
  builder.sendMessages(element, exit);
  builder.built.set(element, { entry, exits: leave(builder, element, exit) });
}

function nodesOf(builder: ScopeBuilder, element: AnyElement): [entry: number, exit: number] {
  if (isActivity(element)) {
    const { entry, exit } = activity(builder, element);
    return [entry, exit];
  }
  if (isBoundary(element)) {
    const node = builder.attached.get(element) ?? builder.step(element, 'xor', 'and');
    return [node, node];
  }
  switch (element.$type) {
    case 'bpmn:EndEvent':
      return twice(endEvent(builder, element));
    case 'bpmn:IntermediateThrowEvent':
      return twice(throwEvent(builder, element));
    case 'bpmn:IntermediateCatchEvent':
      return catchEvent(builder, element);
    case 'bpmn:ParallelGateway':
      return twice(builder.step(element, 'and', 'and'));
    case 'bpmn:InclusiveGateway':
      return twice(builder.step(element, builder.incoming(element).length > 1 ? 'or' : 'xor', 'and'));
    case 'bpmn:StartEvent':
      return twice(startEvent(builder, element));
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:EventBasedGateway':
      return twice(builder.step(element, 'xor', 'and'));
    default:
      builder.around.leaveOut(element, `tokens cannot be followed through a ${nameOf(element)}`, false);
      return twice(builder.step(element, 'xor', 'and'));
  }
}

const twice = (node: number): [number, number] => [node, node];

const nameOf = ({ $type }: AnyElement) =>
  $type
    .replace(/^bpmn:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** Terminate, error and cancel ends stop what else goes on in their scope; the others only end their own path. */
function endEvent(builder: ScopeBuilder, element: AnyElement): number {
  const thrown = thrownOf(element);
  const kind = eventKindOf(element);
  const stops = kind === 'terminate' || kind === 'error' || kind === 'cancel';
  const node = builder.step(element, 'xor', 'and', stops ? 'terminate' : 'plain');
  if (thrown) builder.throwers.push({ node, thrown });
  return node;
}

function throwEvent(builder: ScopeBuilder, element: AnyElement): number {
  const node = builder.step(element, 'xor', 'and');
  const thrown = thrownOf(element);
  if (thrown) builder.throwers.push({ node, thrown });
  return node;
}

function catchEvent(builder: ScopeBuilder, element: AnyElement): [number, number] {
  const entry = builder.step(element, 'xor', 'and');
  if (builder.messagesInto(element).length === 0) return [entry, entry];
  let exit = entry;
  if (builder.incoming(element).length > 1) {
    exit = builder.step(element, 'and', 'and');
    builder.inside(element, entry, exit);
  } else builder.graph.nodes[entry]!.join = 'and';
  builder.waitForMessage(element, exit);
  return [entry, exit];
}

function startEvent(builder: ScopeBuilder, element: AnyElement): number {
  const node = builder.step(element, 'xor', 'and');
  if (builder.waitForMessage(element, node)) builder.graph.nodes[node]!.join = 'and';
  return node;
}
