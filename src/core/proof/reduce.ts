import type { FlowGraph } from './flow-graph';
import { ReducedGraph, type Compacted } from './reduced-graph';
import { RULES } from './rules';

/**
 * Rewrites a graph by rules that keep safeness, option to complete, proper completion and dead steps, until none fits.
 * A structured graph (each gateway with its counterpart) shrinks to a start and an end.
 *
 * Cost: each rule removes a node or an edge, so the rewriting is linear in the graph, times the width of its gateways.
 */
export function reduce(graph: FlowGraph): Compacted {
  const reduced = new ReducedGraph(graph);
  const waiting = graph.nodes.map((_, index) => index);
  const isWaiting = new Set(waiting);
  // The list grows while it is walked.
  for (const index of waiting) {
    isWaiting.delete(index);
    for (const rule of RULES) {
      const node = reduced.nodes.get(index);
      if (!node || node.exchanges) break;
      const touched = rule(reduced, node);
      if (!touched) continue;
      for (const each of [...touched, index]) {
        if (!reduced.nodes.has(each) || isWaiting.has(each)) continue;
        isWaiting.add(each);
        waiting.push(each);
      }
      break;
    }
  }
  return reduced.compact();
}
