import type { FlowGraph } from './flow-graph';
import type { GraphFault } from './search/check-graph';
import type { TokenGame } from './token-game';
import { placesOf, traceOf } from './trace';
import type { Finding, FindingKind, Property } from './types';

const PROPERTY: Record<FindingKind, Property> = {
  'piles-up': 'safeness',
  'ends-twice': 'proper-completion',
  stuck: 'option-to-complete',
  'never-ends': 'option-to-complete',
  'never-reached': 'dead-step',
};

/**
 * The faults of a graph as findings: each cause once. Tokens that pile up do so again further on, and what stands behind a join
 * that waits for ever is never reached: such consequences are left out.
 *
 * @param placeOf the process and the scope that a graph node stands in
 */
export function findingsOf(
  game: TokenGame,
  faults: readonly GraphFault[],
  placeOf: (node: number) => { processId: string; scopeId: string },
): Finding[] {
  const { graph } = game;
  const primary = new Map<string, number>();
  graph.nodes.forEach(({ elementId }, node) => {
    if (!primary.has(elementId)) primary.set(elementId, node);
  });
  return withoutConsequences(graph, faults).flatMap((fault): Finding[] => {
    const { kind, nodes, edges, trace, shortest } = fault;
    const elementIds = elementsOf(graph, fault, primary);
    if (elementIds.length === 0) return [];
    return [
      {
        property: PROPERTY[kind],
        kind,
        ...placeOf(nodes[0]!),
        elementIds,
        placeIds: [...new Set(placesOf(graph, edges))],
        trace: traceOf(game, trace),
        shortest,
        blame: [],
      },
    ];
  });
}

function elementsOf(
  graph: FlowGraph,
  { kind, nodes, edges }: GraphFault,
  primary: Map<string, number>,
): string[] {
  // A step with several nodes is reached when its first one is.
  const acting =
    kind === 'never-reached'
      ? nodes.filter((node) => primary.get(graph.nodes[node]!.elementId) === node)
      : nodes;
  const steps = acting.map((node) => graph.nodes[node]!.elementId);
  const places = kind === 'piles-up' || steps.every((step) => step === '') ? placesOf(graph, edges) : [];
  return [...new Set([...places, ...steps])].filter((id) => id !== '');
}

function withoutConsequences(graph: FlowGraph, faults: readonly GraphFault[]): GraphFault[] {
  const isPile = ({ kind }: GraphFault) => kind === 'piles-up' || kind === 'ends-twice';
  const sorted = faults.filter(isPile).sort((a, b) => a.trace.length - b.trace.length);
  const behind = new Set<number>();
  const piles: GraphFault[] = [];
  for (const pile of sorted) {
    const at = pile.edges.length > 0 ? graph.edges[pile.edges[0]!]!.target : pile.nodes[0]!;
    if (behind.has(at)) continue;
    piles.push(pile);
    addBehind(graph, at, behind);
  }
  const stuck = new Set(faults.flatMap(({ kind, nodes }) => (kind === 'stuck' ? nodes : [])));
  const others = faults.filter(
    (fault) =>
      !isPile(fault) && (fault.kind !== 'never-reached' || !fault.nodes.some((node) => stuck.has(node))),
  );
  return [...piles, ...others];
}

function addBehind(graph: FlowGraph, from: number, behind: Set<number>): void {
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (behind.has(node)) continue;
    behind.add(node);
    for (const edge of graph.nodes[node]!.outputs) waiting.push(graph.edges[edge]!.target);
  }
}
