import { leaf, join } from './rope';
import { expandFiring, type ReducedEdge, type ReducedGraph, type ReducedNode } from './reduced-graph';

/** A rule rewrites around one node and says which nodes are worth another look; undefined when it does not fit. */
export type Rule = (graph: ReducedGraph, node: ReducedNode) => number[] | undefined;

const only = (set: ReadonlySet<number>): number => set.values().next().value!;
const lives = (graph: ReducedGraph, node: ReducedNode) =>
  graph.original.nodes[node.index]!.elementId === '' ? undefined : leaf(node.index);

/** A node with one way in and one way out changes nothing: its two edges become one. */
export const passThrough: Rule = (graph, node) => {
  if (node.inputs.size !== 1 || node.outputs.size !== 1 || node.end || node.split === 'or-none')
    return undefined;
  const into = only(node.inputs);
  const out = only(node.outputs);
  const before = graph.edges.get(into)!;
  const after = graph.edges.get(out)!;
  if (into === out) return undefined;
  // Whether a branch of an event-based gateway is open is asked of the step right behind it.
  if (graph.nodes.get(before.source)?.deferred) return undefined;
  const merged: ReducedEdge = {
    ...before,
    target: after.target,
    lasts: after.lasts,
    path: join(before.path, expandFiring(node, [before], [after]), after.path),
    members: join(before.members, lives(graph, node), after.members),
  };
  graph.removeEdge(out);
  graph.nodes.delete(node.index);
  graph.edges.set(into, merged);
  graph.nodes.get(merged.target)?.inputs.add(into);
  return [merged.source, merged.target];
};

/** A merge that leads straight into a merge is one merge. */
export const mergeXorJoins: Rule = (graph, node) => {
  if (node.join !== 'xor' || node.outputs.size !== 1 || node.inputs.size < 2 || node.end) return undefined;
  const out = only(node.outputs);
  const link = graph.edges.get(out)!;
  const next = graph.nodes.get(link.target);
  if (!next || next === node || next.exchanges || next.join !== 'xor') return undefined;
  // The edge before an end stays: two tokens that meet there are a fault of their own.
  if (next.inputs.size < 2 || next.end) return undefined;
  for (const input of [...node.inputs]) {
    const edge = graph.edges.get(input)!;
    edge.path = join(edge.path, expandFiring(node, [edge], [link]), link.path);
    edge.members = join(edge.members, lives(graph, node), link.members);
    edge.lasts = link.lasts;
    graph.retarget(input, next.index);
  }
  graph.removeEdge(out);
  graph.nodes.delete(node.index);
  return [next.index];
};

/** A choice that leads straight into a choice is one choice. */
export const mergeXorSplits: Rule = (graph, node) => {
  if (node.split !== 'xor' || node.inputs.size !== 1 || node.outputs.size < 2 || node.deferred)
    return undefined;
  const into = only(node.inputs);
  const link = graph.edges.get(into)!;
  const previous = graph.nodes.get(link.source);
  if (!previous || previous === node || previous.exchanges || previous.deferred) return undefined;
  if (previous.split !== 'xor' || previous.outputs.size < 2) return undefined;
  for (const output of [...node.outputs]) {
    const edge = graph.edges.get(output)!;
    edge.path = join(link.path, expandFiring(node, [link], [edge]), edge.path);
    edge.members = join(link.members, lives(graph, node), edge.members);
    edge.firsts = link.firsts;
    graph.resource(output, previous.index);
  }
  graph.removeEdge(into);
  graph.nodes.delete(node.index);
  return [previous.index, ...[...previous.outputs].map((edge) => graph.edges.get(edge)!.target)];
};

/** A fork that leads straight into a fork is one. */
export const mergeAndSplits: Rule = (graph, node) => {
  if (node.split !== 'and' || node.inputs.size !== 1 || node.outputs.size < 2) return undefined;
  const into = only(node.inputs);
  const link = graph.edges.get(into)!;
  const previous = graph.nodes.get(link.source);
  if (!previous || previous === node || previous.exchanges) return undefined;
  if (previous.split !== 'and' || previous.outputs.size < 2) return undefined;
  const own = [...node.outputs].map((edge) => graph.edges.get(edge)!);
  previous.gives ??= [...previous.outputs].flatMap((edge) => graph.edges.get(edge)!.firsts);
  previous.after = join(previous.after, link.path, expandFiring(node, [link], own));
  own[0]!.members = join(link.members, lives(graph, node), own[0]!.members);
  for (const output of [...node.outputs]) graph.resource(output, previous.index);
  graph.removeEdge(into);
  graph.nodes.delete(node.index);
  return [previous.index, ...own.map((edge) => edge.target)];
};

/** Branches that lead from one gateway straight to its counterpart are one branch. */
export const mergeParallelEdges: Rule = (graph, node) => {
  if (node.outputs.size < 2 || node.deferred || node.split === 'or-none') return undefined;
  const byTarget = new Map<number, number>();
  const touched: number[] = [];
  for (const output of [...node.outputs]) {
    const edge = graph.edges.get(output)!;
    const target = graph.nodes.get(edge.target);
    if (!target || target.exchanges || !matches(node, target)) continue;
    const kept = byTarget.get(edge.target);
    if (kept === undefined) {
      byTarget.set(edge.target, output);
      continue;
    }
    const into = graph.edges.get(kept)!;
    into.members = join(into.members, edge.members);
    if (node.split === 'and') {
      into.firsts = [...into.firsts, ...edge.firsts];
      into.lasts = [...into.lasts, ...edge.lasts];
      into.path = join(into.path, edge.path);
    }
    graph.removeEdge(output);
    touched.push(edge.target);
  }
  return touched.length > 0 ? [node.index, ...touched] : undefined;
};

const matches = ({ split }: ReducedNode, { join: joins }: ReducedNode) =>
  split === joins || (joins === 'or' && split !== 'or-none');

/** A way back from a choice to the merge right before it can be left out: it ends where it began. */
export const dropLoop: Rule = (graph, node) => {
  if (node.join !== 'xor' || node.outputs.size !== 1 || node.end) return undefined;
  const link = graph.edges.get(only(node.outputs))!;
  const split = graph.nodes.get(link.target);
  if (!split || split.exchanges || split.split !== 'xor' || split.deferred || split.inputs.size !== 1)
    return undefined;
  const back = [...split.outputs].find((edge) => graph.edges.get(edge)!.target === node.index);
  const isExit = (edge: number) => graph.edges.get(edge)!.target !== node.index;
  if (back === undefined || ![...split.outputs].some(isExit)) return undefined;
  link.members = join(link.members, graph.edges.get(back)!.members);
  graph.removeEdge(back);
  return [node.index, split.index];
};

/** Two ends that one choice leads to are one: whatever can reach the one twice can reach the other twice. */
export const mergeEnds: Rule = (graph, node) => {
  if (node.split !== 'xor' || node.outputs.size < 2 || node.deferred) return undefined;
  const kept = new Map<string, number>();
  const touched: number[] = [];
  for (const output of [...node.outputs]) {
    const edge = graph.edges.get(output)!;
    const target = graph.nodes.get(edge.target);
    if (!target?.end || target.inputs.size !== 1 || target.exchanges) continue;
    const twin = kept.get(target.end);
    if (twin === undefined) {
      kept.set(target.end, output);
      continue;
    }
    const into = graph.edges.get(twin)!;
    into.members = join(into.members, edge.members, lives(graph, target));
    graph.removeEdge(output);
    graph.nodes.delete(target.index);
    touched.push(node.index);
  }
  return touched.length > 0 ? touched : undefined;
};

/** In the order in which they are tried. None of them touches a node that exchanges messages. */
export const RULES: readonly Rule[] = [
  passThrough,
  mergeParallelEdges,
  mergeXorJoins,
  mergeXorSplits,
  mergeAndSplits,
  dropLoop,
  mergeEnds,
];
