import type { FlowGraph } from '../flow-graph';
import { orJoinGuards, type OrJoinGuards } from '../or-join';
import { subsetsOf } from '../token-game';

/** What one node does with one set of tokens; what it may give for them is a choice among `gives`. */
export interface Transition {
  node: number;
  /** Places it empties. For an inclusive join: all its inputs; it takes from those that are filled. */
  takes: number[];
  /** Places that must be filled and stay so. */
  reads: number[];
  gives: number[][];
  /** The union of `gives`. */
  reach: number[];
  isOrJoin: boolean;
}

/**
 * A flow graph as a Petri net. Places are the edges by their index, then one for each node that counts how often that end
 * event was reached, then one for each scope that says it has not terminated yet.
 */
export interface Net {
  graph: FlowGraph;
  guards: OrJoinGuards;
  transitions: Transition[];
  placeCount: number;
  /** 0: control flow; n: tokens beyond n are not told apart; Infinity: counted without a limit. */
  bounds: number[];
  start: Uint8Array;
  scopes: Scope[];
}

interface Scope {
  edges: number[];
  terminated: number[];
  /** The place that says it runs, where terminating it means something to others. */
  alive?: number;
}

/**
 * Builds the net. A terminate end needs no sweeping of tokens in a process that nothing else depends on: whatever the rest does
 * after it could as well have happened before it, so the state counts as completed and is left at that. Where messages tie
 * processes together, the end also takes the token without which its process does nothing.
 *
 * Cost: linear, times the branches of choices that are also merges; 2^n for an inclusive split into n.
 */
export function buildNet(graph: FlowGraph): Net {
  const { nodes, edges } = graph;
  const scopes: Scope[] = [];
  const scopeOf = (index: number) => (scopes[index] ??= { edges: [], terminated: [] });
  for (const { scope } of nodes) scopeOf(scope);
  edges.forEach(({ bound, scope }, index) => bound === 0 && scopeOf(scope).edges.push(index));
  let placeCount = edges.length + nodes.length;
  const isJoint = scopes.filter(Boolean).length > 1;
  nodes.forEach(({ end, scope }, index) => {
    if (end !== 'terminate') return;
    scopes[scope]!.terminated.push(edges.length + index);
    if (isJoint) scopes[scope]!.alive ??= placeCount++;
  });
  const bounds = new Array<number>(placeCount).fill(0);
  edges.forEach(({ bound }, index) => (bounds[index] = bound));
  nodes.forEach(({ end }, index) => (bounds[edges.length + index] = end === 'terminate' ? 1 : 0));
  const start = new Uint8Array(placeCount);
  for (const edge of graph.initial) start[edge]! += 1;
  for (const { alive } of scopes.filter(Boolean)) if (alive !== undefined) start[alive] = 1;
  const transitions = nodes.flatMap((_, node) => transitionsOf(graph, node, scopes));
  return { graph, guards: orJoinGuards(graph), transitions, placeCount, bounds, start, scopes };
}

function transitionsOf(graph: FlowGraph, index: number, scopes: readonly Scope[]): Transition[] {
  const { join, inputs, split, outputs, deferred, end, scope } = graph.nodes[index]!;
  if (inputs.length === 0) return [];
  const { alive } = scopes[scope]!;
  const takings = join === 'xor' ? inputs.map((edge) => [edge]) : [inputs];
  const done = end ? [graph.edges.length + index] : [];
  const make = (takes: number[], gives: number[][], reads: number[] = []): Transition => ({
    node: index,
    takes: end === 'terminate' && alive !== undefined ? [...takes, alive] : takes,
    reads: alive === undefined || end === 'terminate' ? reads : [...reads, alive],
    gives: gives.map((given) => [...given, ...done]),
    reach: [...new Set(gives.flat()), ...done],
    isOrJoin: join === 'or',
  });
  return takings.flatMap((takes) => {
    if (outputs.length === 0 || split === 'and') return [make(takes, [outputs])];
    if (split !== 'xor') return [make(takes, subsetsOf(outputs, split === 'or-none'))];
    if (!deferred)
      return [
        make(
          takes,
          outputs.map((edge) => [edge]),
        ),
      ];
    return outputs.map((edge) => make(takes, [[edge]], permitsOf(graph, edge)));
  });
}

/** What must have come before a branch of an event-based gateway is open. */
function permitsOf(graph: FlowGraph, edge: number): number[] {
  const { inputs } = graph.nodes[graph.edges[edge]!.target]!;
  return inputs.filter((input) => graph.edges[input]!.bound > 0);
}
