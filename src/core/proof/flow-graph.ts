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
  /** Which of several processes it belongs to: a terminate end sweeps its own only. */
  scope: number;
  inputs: number[];
  outputs: number[];
}

/** How many messages of one message flow are told apart: more of them count as this many. */
export const MESSAGE_BOUND = 3;

/** A place where a token can lie: a sequence flow, or the inside of an element. */
export interface GraphEdge {
  /** The id of the flow or element, or '' for an edge that only the translation needs. */
  placeId: string;
  source: number;
  target: number;
  /**
   * Not control flow, but a message on its way, or another permit: it may lie there at the end, and a second one may join it.
   * The number says how many are told apart. 0 for control flow.
   */
  bound: number;
  scope: number;
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
export function addNode(
  graph: FlowGraph,
  node: Omit<GraphNode, 'inputs' | 'outputs' | 'scope'> & { scope?: number },
): number {
  return graph.nodes.push({ scope: 0, ...node, inputs: [], outputs: [] }) - 1;
}

/** Adds an edge between two nodes (-1: from or to nowhere) and returns its index. */
export function addEdge(graph: FlowGraph, source: number, target: number, placeId = '', bound = 0): number {
  const scope = graph.nodes[target]?.scope ?? graph.nodes[source]?.scope ?? 0;
  const index = graph.edges.push({ placeId, source, target, bound, scope }) - 1;
  graph.nodes[source]?.outputs.push(index);
  graph.nodes[target]?.inputs.push(index);
  return index;
}
