import fc from 'fast-check';
import {
  addEdge,
  addNode,
  createGraph,
  MESSAGE_BOUND,
  type FlowGraph,
  type GraphNode,
  type Join,
  type Split,
} from '../../../src/core/proof/flow-graph';

/** How a block of a structured graph is built; a mutation later breaks some of them. */
type Block =
  | { kind: 'step' }
  | { kind: 'sequence'; parts: Block[] }
  | { kind: 'gateway'; split: Split; join: Join; branches: Block[] }
  | { kind: 'loop'; body: Block; back: Block };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.constant<Block>({ kind: 'step' }),
    fc.record({
      kind: fc.constant('sequence' as const),
      parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .record({
        kind: fc.constant('gateway' as const),
        split: fc.constantFrom<Split>('xor', 'and', 'or', 'and', 'xor', 'or-none'),
        join: fc.constantFrom<Join | 'same'>('same', 'same', 'same', 'xor', 'and', 'or'),
        branches: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
      })
      .map(({ join, split, ...rest }): Block => {
        const same: Join = split === 'or-none' ? 'or' : split;
        return { ...rest, split, join: join === 'same' ? same : join };
      }),
    fc.record({ kind: fc.constant('loop' as const), body: tie('block'), back: tie('block') }),
  ),
}));

/** Graphs: mostly structured, some with mismatched gateways, some with extra edges across, some with several ends. */
export const graphs: fc.Arbitrary<FlowGraph> = fc
  .record({
    block,
    crossings: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 2 }),
    cutAt: fc.option(fc.tuple(fc.nat(), fc.constantFrom('plain' as const, 'terminate' as const)), {
      nil: undefined,
      freq: 3,
    }),
  })
  .map(({ block: root, crossings, cutAt }) => {
    const graph = createGraph();
    const start = addNode(graph, { elementId: 'Start', join: 'xor', split: 'and' });
    graph.initial.push(addEdge(graph, -1, start));
    const last = build(graph, root, start);
    const end = addNode(graph, { elementId: 'End', join: 'xor', split: 'and', end: 'plain' });
    addEdge(graph, last, end, `f${graph.edges.length}`);
    for (const [from, to, viaXor] of crossings) cross(graph, from, to, viaXor);
    if (cutAt) leaveEarly(graph, cutAt[0], cutAt[1]);
    return graph;
  });

function build(graph: FlowGraph, part: Block, from: number): number {
  const node = (join: Join, split: Split) =>
    addNode(graph, { elementId: `n${graph.nodes.length}`, join, split });
  const link = (source: number, target: number) => addEdge(graph, source, target, `f${graph.edges.length}`);
  switch (part.kind) {
    case 'step': {
      const step = node('xor', 'and');
      link(from, step);
      return step;
    }
    case 'sequence':
      return part.parts.reduce((before, each) => build(graph, each, before), from);
    case 'gateway': {
      const split = node('xor', part.split);
      link(from, split);
      const ends = part.branches.map((branch) => build(graph, branch, split));
      const join = node(part.join, 'and');
      // A branch of one gateway must own its edge, so a nested split never ends a branch by itself.
      for (const end of ends) link(end, join);
      return join;
    }
    case 'loop': {
      const merge = node('xor', 'and');
      link(from, merge);
      const body = build(graph, part.body, merge);
      const split = node('xor', 'xor');
      link(body, split);
      link(build(graph, part.back, split), merge);
      const after = node('xor', 'and');
      link(split, after);
      return after;
    }
  }
}

/** Splits an edge by a new choice (or fork) and leads the new branch to a merge put into another edge. */
function cross(graph: FlowGraph, from: number, to: number, viaXor: boolean): void {
  const candidates = graph.edges.map((_, index) => index).filter((index) => graph.edges[index]!.source >= 0);
  const a = candidates[from % candidates.length]!;
  const b = candidates[to % candidates.length]!;
  if (a === b) return;
  const split = insert(graph, a, 'xor', viaXor ? 'xor' : 'and');
  const merge = insert(graph, b, 'xor', 'and');
  addEdge(graph, split, merge, `f${graph.edges.length}`);
}

function leaveEarly(graph: FlowGraph, at: number, end: 'plain' | 'terminate'): void {
  const candidates = graph.edges.map((_, index) => index).filter((index) => graph.edges[index]!.source >= 0);
  const split = insert(graph, candidates[at % candidates.length]!, 'xor', 'xor');
  addEdge(
    graph,
    split,
    addNode(graph, { elementId: 'Early', join: 'xor', split: 'and', end }),
    `f${graph.edges.length}`,
  );
}

function insert(graph: FlowGraph, edge: number, join: Join, split: Split): number {
  const { target } = graph.edges[edge]!;
  const node = addNode(graph, { elementId: `n${graph.nodes.length}`, join, split });
  graph.nodes[target]!.inputs = graph.nodes[target]!.inputs.filter((each) => each !== edge);
  graph.edges[edge]!.target = node;
  graph.nodes[node]!.inputs.push(edge);
  addEdge(graph, node, target, `f${graph.edges.length}`);
  return node;
}

/** Two graphs as two scopes of one, with messages from the one to the other and back. */
export const jointGraphs: fc.Arbitrary<FlowGraph> = fc
  .record({
    parts: fc.tuple(graphs, graphs),
    messages: fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  })
  .map(({ parts, messages }) => {
    const [graph, other] = parts.map((part) => structuredClone(part)) as [FlowGraph, FlowGraph];
    const [nodes, edges] = [graph.nodes.length, graph.edges.length];
    const shifted = (index: number) => (index < 0 ? index : index + nodes);
    for (const node of other.nodes) {
      const [inputs, outputs] = [node.inputs, node.outputs].map((some) => some.map((edge) => edge + edges));
      graph.nodes.push({ ...node, inputs: inputs!, outputs: outputs!, scope: 1 });
    }
    for (const edge of other.edges)
      graph.edges.push({ ...edge, source: shifted(edge.source), target: shifted(edge.target), scope: 1 });
    graph.initial.push(...other.initial.map((edge) => edge + edges));
    for (const [isBack, from, to] of messages) {
      const [senders, receivers] = isBack ? [1, 0] : [0, 1];
      const sends = steps(graph, senders, (node) => node.split === 'and' && node.end === undefined);
      const takes = steps(graph, receivers, (node) => node.inputs.length === 1 && node.join !== 'or');
      const [source, target] = [sends[from % sends.length], takes[to % takes.length]];
      if (source === undefined || target === undefined) continue;
      graph.nodes[target]!.join = 'and';
      addEdge(graph, source, target, 'm', MESSAGE_BOUND);
    }
    return graph;
  });

function steps(graph: FlowGraph, scope: number, isOne: (node: GraphNode) => boolean): number[] {
  return [...graph.nodes.keys()].filter((index) => {
    const node = graph.nodes[index]!;
    return node.scope === scope && isOne(node);
  });
}
