import type { FlowGraph } from './flow-graph';

export interface OrJoinGuards {
  /** The edges whose tokens an inclusive join looks at, its inputs among them: 1 for each. */
  upstreamOf(node: number): Uint8Array;
  /** True while a token elsewhere can still reach an empty input of this inclusive join. */
  mustWait(node: number, marking: Uint8Array): boolean;
}

/**
 * The non-local rule of the inclusive join: it fires once no token elsewhere can reach an empty input without passing
 * the join, save a token that can reach a filled input just as well.
 *
 * Cost: for each inclusive join that is asked about, one backward walk for each of its inputs, once; a test is linear in the edges.
 * Source: BPMN 2.0.2, 13.4.3 (inclusive gateway, convergence).
 */
export function orJoinGuards(graph: FlowGraph): OrJoinGuards {
  const known = new Map<number, Map<number, Uint8Array>>();
  const reachOf = (node: number) => {
    let reach = known.get(node);
    if (!reach) {
      const { inputs } = graph.nodes[node]!;
      reach = new Map(inputs.map((input) => [input, edgesThatReach(graph, input, node)]));
      known.set(node, reach);
    }
    return reach;
  };
  return {
    upstreamOf(node) {
      const all = new Uint8Array(graph.edges.length);
      for (const reach of reachOf(node).values()) reach.forEach((here, edge) => here && (all[edge] = 1));
      return all;
    },
    mustWait(node, marking) {
      const reach = reachOf(node);
      const inputs = graph.nodes[node]!.inputs;
      const empty = inputs.filter((edge) => marking[edge] === 0);
      const filled = inputs.filter((edge) => marking[edge]! > 0);
      for (let edge = 0; edge < graph.edges.length; edge += 1) {
        if (marking[edge] === 0 || graph.edges[edge]!.bound > 0 || filled.includes(edge)) continue;
        const reaches = (input: number) => reach.get(input)![edge] === 1;
        if (empty.some(reaches) && !filled.some(reaches)) return true;
      }
      return false;
    },
  };
}

/** Marks each edge from which a token can come to `input` without passing through `join`. */
function edgesThatReach(graph: FlowGraph, input: number, join: number): Uint8Array {
  const seen = new Uint8Array(graph.edges.length);
  const waiting = [input];
  seen[input] = 1;
  for (let edge = waiting.pop(); edge !== undefined; edge = waiting.pop()) {
    const { source } = graph.edges[edge]!;
    if (source < 0 || source === join) continue;
    for (const before of graph.nodes[source]!.inputs) {
      if (seen[before] || graph.edges[before]!.bound > 0) continue;
      seen[before] = 1;
      waiting.push(before);
    }
  }
  return seen;
}
