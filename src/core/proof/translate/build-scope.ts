import type { AnyElement } from '../../bpmn/model';
import { addEdge, MESSAGE_BOUND, type FlowGraph } from '../flow-graph';
import { contentsOf, isBoundary } from './contents';
import { build } from './elements';
import { link } from './links';
import { ScopeBuilder, type Surroundings } from './ScopeBuilder';
import { connect } from './splits';
import { begin } from './starts';

/** Puts what stands directly in a process or sub-process into a flow graph, as one of its scopes. */
export function buildScope(
  graph: FlowGraph,
  scope: number,
  container: AnyElement,
  around: Surroundings,
): ScopeBuilder {
  const builder = new ScopeBuilder(graph, scope, contentsOf(container), around);
  const { nodes, strayFlows } = builder.contents;
  for (const flow of strayFlows) around.leaveOut(flow, 'it leads out of its process or sub-process', false);
  // Activities first: they make their boundary events.
  for (const node of nodes) if (!isBoundary(node)) build(builder, node);
  for (const node of nodes) if (isBoundary(node)) build(builder, node);
  connect(builder);
  link(builder);
  begin(builder);
  return builder;
}

/** Ties the scopes of one graph together by the messages between them. */
export function exchangeMessages(graph: FlowGraph, scopes: readonly ScopeBuilder[]): void {
  const receivers = new Map(scopes.flatMap((scope) => [...scope.receivers]));
  for (const { senders } of scopes) {
    for (const [id, sender] of senders) {
      const receiver = receivers.get(id);
      if (receiver !== undefined) addEdge(graph, sender, receiver, id, MESSAGE_BOUND);
    }
  }
}
