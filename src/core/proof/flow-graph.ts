/**
 * How a node takes its tokens (`join`) or gives them (`split`): `xor` one, `and` all, `or` those that are (or may be)
 * there. `or-none` is an inclusive split that may give none at all.
 */
export type Join = 'xor' | 'and' | 'or';
export type Split = 'xor' | 'and' | 'or' | 'or-none';

export interface GraphNode {
  /** The BPMN element that fires, or '' for a node that only the translation needs. */
  elementId: string;
  join: Join;
  split: Split;
  /** An end event: it keeps what it takes in `done`, so that a second taking shows. */
  end?: 'plain' | 'terminate';
  /** A choice that the environment makes (event-based gateway): a branch is open only when its message is there. */
  deferred?: boolean;
  inputs: number[];
  outputs: number[];
}

/** A place where a token can lie: a sequence flow, or an edge that only the translation needs (`flowId` ''). */
export interface GraphEdge {
  flowId: string;
  source: number;
  target: number;
  /** A message on its way between pools: it may wait in any number, up to the bound of the exploration. */
  message?: boolean;
}

/**
 * The control flow of one scope (a process, the processes of a collaboration that exchange messages, or one
 * sub-process), as a graph of gateways. Tasks and events are nodes with one input and one output.
 */
export interface FlowGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Edges that carry a token at the start. */
  initial: number[];
}

export function createGraph(): FlowGraph {
  return { nodes: [], edges: [], initial: [] };
}

/** Adds a node and returns its index. */
export function addNode(graph: FlowGraph, node: Omit<GraphNode, 'inputs' | 'outputs'>): number {
  return graph.nodes.push({ ...node, inputs: [], outputs: [] }) - 1;
}

/** Adds an edge between two nodes (-1: from or to nowhere) and returns its index. */
export function addEdge(
  graph: FlowGraph,
  source: number,
  target: number,
  flowId = '',
  message = false,
): number {
  const edge: GraphEdge = message ? { flowId, source, target, message } : { flowId, source, target };
  const index = graph.edges.push(edge) - 1;
  graph.nodes[source]?.outputs.push(index);
  graph.nodes[target]?.inputs.push(index);
  return index;
}
