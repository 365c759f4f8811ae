import type { FlowGraph, Join, Split } from './flow-graph';
import { join, toArray, type Rope } from './rope';
import type { Firing } from './token-game';

/** A node of the graph under reduction. `after` are firings of the original graph that follow its own. */
export interface ReducedNode {
  index: number;
  join: Join;
  split: Split;
  end?: 'plain' | 'terminate';
  deferred: boolean;
  /** It sends or takes messages: then it must not be moved to another moment, and stays as it is. */
  exchanges: boolean;
  inputs: Set<number>;
  outputs: Set<number>;
  after: Rope<Firing>;
  /** Original edges that its own firing gives to, once others have been merged into it. */
  gives?: readonly number[];
}

/** An edge under reduction: it stands for a whole sound region of the original graph. */
export interface ReducedEdge {
  source: number;
  target: number;
  bound: number;
  scope: number;
  initial: boolean;
  /** Original edges that the source fills, and those that the target empties. */
  firsts: readonly number[];
  lasts: readonly number[];
  /** Original firings that lead a token from `firsts` to `lasts`. */
  path: Rope<Firing>;
  /** Original nodes that live when a token passes here. */
  members: Rope<number>;
}

/** The graph while rules rewrite it: nodes and edges by their original index, gone once reduced. */
export class ReducedGraph {
  readonly nodes = new Map<number, ReducedNode>();
  readonly edges = new Map<number, ReducedEdge>();
  readonly original: FlowGraph;

  constructor(graph: FlowGraph) {
    this.original = graph;
    graph.nodes.forEach(({ join: joins, split, end, deferred = false, inputs, outputs }, index) => {
      const node: ReducedNode = {
        index,
        join: joins,
        split,
        deferred,
        exchanges: [...inputs, ...outputs].some((edge) => graph.edges[edge]!.bound > 0),
        inputs: new Set(inputs),
        outputs: new Set(outputs),
        after: undefined,
      };
      if (end) node.end = end;
      this.nodes.set(index, node);
    });
    const initial = new Set(graph.initial);
    graph.edges.forEach(({ source, target, bound, scope }, index) => {
      const own = { firsts: [index], lasts: [index], path: undefined, members: undefined };
      this.edges.set(index, { source, target, bound, scope, initial: initial.has(index), ...own });
    });
  }

  removeEdge(index: number): void {
    const edge = this.edges.get(index);
    if (!edge) return;
    this.nodes.get(edge.source)?.outputs.delete(index);
    this.nodes.get(edge.target)?.inputs.delete(index);
    this.edges.delete(index);
  }

  retarget(index: number, target: number): void {
    const edge = this.edges.get(index)!;
    this.nodes.get(edge.target)?.inputs.delete(index);
    edge.target = target;
    this.nodes.get(target)!.inputs.add(index);
  }

  resource(index: number, source: number): void {
    const edge = this.edges.get(index)!;
    this.nodes.get(edge.source)?.outputs.delete(index);
    edge.source = source;
    this.nodes.get(source)!.outputs.add(index);
  }

  /** What is left, as a graph to explore, with the ways back to the original. */
  compact(): Compacted {
    const nodes = [...this.nodes.values()];
    const edges = [...this.edges.entries()];
    const nodeIndex = new Map(nodes.map((node, index) => [node.index, index]));
    const edgeIndex = new Map(edges.map(([id], index) => [id, index]));
    const indices = (ids: Set<number>) => [...ids].sort((a, b) => a - b).map((id) => edgeIndex.get(id)!);
    const graph: FlowGraph = {
      nodes: nodes.map((node) => ({
        elementId: this.original.nodes[node.index]!.elementId,
        join: node.join,
        split: node.split,
        ...(node.end && { end: node.end }),
        deferred: node.deferred,
        scope: this.original.nodes[node.index]!.scope,
        inputs: indices(node.inputs),
        outputs: indices(node.outputs),
      })),
      edges: edges.map(([, edge]) => ({
        placeId: '',
        source: nodeIndex.get(edge.source) ?? -1,
        target: nodeIndex.get(edge.target) ?? -1,
        bound: edge.bound,
        scope: edge.scope,
      })),
      initial: edges.flatMap(([, edge], index) => (edge.initial ? [index] : [])),
    };
    return { original: this.original, graph, nodes, edges: edges.map(([, edge]) => edge) };
  }
}

export interface Compacted {
  original: FlowGraph;
  graph: FlowGraph;
  nodes: ReducedNode[];
  edges: ReducedEdge[];
}

/** What one firing of a reduced node is in the original graph. */
export function expandFiring(
  node: ReducedNode,
  from: readonly ReducedEdge[],
  to: readonly ReducedEdge[],
): Rope<Firing> {
  const takes = from.flatMap((edge) => edge.lasts);
  const gives = node.gives ?? to.flatMap((edge) => edge.firsts);
  return join({ leaf: { node: node.index, takes, gives } }, node.after);
}

/** Writes a run of the reduced graph out as a run of the original one. */
export function expandTrace({ graph, nodes, edges }: Compacted, trace: readonly Firing[]): Firing[] {
  let run: Rope<Firing> = join(...graph.initial.map((edge) => edges[edge]!.path));
  for (const { node, takes, gives } of trace) {
    const from = takes.map((edge) => edges[edge]!);
    const to = gives.map((edge) => edges[edge]!);
    run = join(run, expandFiring(nodes[node]!, from, to), ...to.map(({ path }) => path));
  }
  return toArray(run);
}
