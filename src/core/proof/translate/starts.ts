import type { AnyElement } from '../../bpmn/model';
import { addEdge } from '../flow-graph';
import { isBoundary } from './contents';
import type { ScopeBuilder } from './ScopeBuilder';
import { eventKindOf } from './thrown';

/**
 * Where tokens come from: rules P1 to P6. Several starts are alternatives, since each of them makes an instance of its own; only in a scope
 * that has none does every step that no flow leads to begin, all at once.
 * Source: BPMN 2.0.2, 10.5.2 and 13.2 (start events, instantiation).
 */
export function begin(builder: ScopeBuilder): void {
  const { nodes } = builder.contents;
  const isFirst = (node: AnyElement) =>
    builder.incoming(node).length === 0 && !isBoundary(node) && !isLinkTarget(node);
  const starts = nodes.filter(
    (node) => node.$type === 'bpmn:StartEvent' || (node['instantiate'] === true && isFirst(node)),
  );
  const entries = (starts.length > 0 ? starts : nodes.filter(isFirst)).map(
    (node) => builder.built.get(node)!.entry,
  );
  // A process that only messages start may well never be started.
  const isOptional = starts.length > 0 && starts.every((node) => builder.messagesInto(node).length > 0);
  if (entries.length === 0) return;
  const first = entries.length === 1 ? entries[0]! : fan(builder, entries, starts.length > 0);
  const place = addEdge(builder.graph, -1, first, '', isOptional ? 1 : 0);
  builder.graph.initial.push(place);
  if (isOptional && entries.length === 1) builder.graph.nodes[first]!.join = 'and';
}

function fan(builder: ScopeBuilder, entries: readonly number[], isChoice: boolean): number {
  const node = builder.silent('xor', isChoice ? 'xor' : 'and');
  for (const entry of entries) addEdge(builder.graph, node, entry);
  const { nodes } = builder.graph;
  if (isChoice) nodes[node]!.deferred = entries.some((entry) => nodes[entry]!.join === 'and');
  return node;
}

function isLinkTarget(node: AnyElement): boolean {
  return node.$type === 'bpmn:IntermediateCatchEvent' && eventKindOf(node) === 'link';
}
