import type { FlowGraph } from './flow-graph';
import type { Property } from './types';
import { TokenGame, type Firing, type Marking } from './token-game';

/** A fault of one graph, with a shortest way to it. */
export interface GraphFinding {
  property: Property;
  /** The edges that hold too many tokens or wait for ever. */
  edges: number[];
  /** The node reached twice, stuck, or never reached. */
  nodes: number[];
  /** Firings from the start to the fault; empty for a dead step, which no run shows. */
  trace: Firing[];
}

export interface Exploration {
  /** False when the limit was met: then `findings` are true but need not be all. */
  complete: boolean;
  states: number;
  findings: GraphFinding[];
  /** Node indices that fired at least once. */
  fired: Set<number>;
}

interface State {
  marking: Marking;
  parent: number;
  by: Firing | undefined;
}

/**
 * Explores every state breadth first: the plain definition of soundness, and the oracle that tests the reduction.
 *
 * Cost: states times nodes; the number of states is exponential in the parallel branches.
 * @param limit states after which it gives up
 * @returns findings in a fixed order, each with a shortest trace
 */
export function explore(graph: FlowGraph, limit = 200_000): Exploration {
  const game = new TokenGame(graph);
  const states: State[] = [{ marking: game.start(), parent: -1, by: undefined }];
  const indexByKey = new Map([[keyOf(states[0]!.marking), 0]]);
  const predecessors: number[][] = [[]];
  const complete: number[] = [];
  const cut = new Set<number>();
  const fired = new Set<number>();
  let unsafe: { state: number; edge: number } | undefined;
  let repeated: { state: number; node: number } | undefined;

  for (let current = 0; current < states.length && states.length <= limit; current += 1) {
    const { marking } = states[current]!;
    const edge = game.unsafeEdge(marking);
    const end = game.repeatedEnd(marking);
    if (edge >= 0 || end >= 0) {
      if (edge >= 0) unsafe ??= { state: current, edge };
      if (end >= 0) repeated ??= { state: current, node: end };
      cut.add(current);
      continue;
    }
    if (game.isComplete(marking)) complete.push(current);
    for (const firing of game.enabled(marking)) {
      fired.add(firing.node);
      const next = game.fire(marking, firing);
      const key = keyOf(next);
      let index = indexByKey.get(key);
      if (index === undefined) {
        index = states.push({ marking: next, parent: current, by: firing }) - 1;
        indexByKey.set(key, index);
        predecessors.push([]);
      }
      predecessors[index]!.push(current);
    }
  }

  const finished = states.length <= limit;
  const findings: GraphFinding[] = [];
  if (unsafe)
    findings.push({
      property: 'safeness',
      edges: [unsafe.edge],
      nodes: [],
      trace: traceTo(states, unsafe.state),
    });
  if (repeated) {
    findings.push({
      property: 'proper-completion',
      edges: [],
      nodes: [repeated.node],
      trace: traceTo(states, repeated.state),
    });
  }
  if (finished) {
    // What lies behind a cut state was not explored, so such a state counts as one that may complete.
    const stuck = firstWithoutCompletion(states.length, predecessors, [...complete, ...cut]);
    if (stuck !== undefined) findings.push(stuckFinding(game, states, stuck));
    const dead = deadNodes(graph, fired);
    if (dead.length > 0 && cut.size === 0)
      findings.push({ property: 'dead-step', edges: [], nodes: dead, trace: [] });
  }
  return { complete: finished, states: states.length, findings, fired };
}

function keyOf(marking: Marking): string {
  return String.fromCharCode(...marking);
}

function traceTo(states: readonly State[], index: number): Firing[] {
  const trace: Firing[] = [];
  for (let state = states[index]!; state.by; state = states[state.parent]!) trace.push(state.by);
  return trace.reverse();
}

/** The first state, in breadth-first order, that is stuck; else the first that can never complete (a livelock). */
function firstWithoutCompletion(
  count: number,
  predecessors: readonly number[][],
  completing: number[],
): number | undefined {
  const canComplete = new Uint8Array(count);
  const waiting = [...completing];
  for (const state of waiting) canComplete[state] = 1;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const before of predecessors[state]!) {
      if (canComplete[before]) continue;
      canComplete[before] = 1;
      waiting.push(before);
    }
  }
  const doomed = [...canComplete.keys()].filter((state) => !canComplete[state]);
  const leads = new Set(doomed.flatMap((state) => predecessors[state]!));
  return doomed.find((state) => !leads.has(state)) ?? doomed[0];
}

function stuckFinding(game: TokenGame, states: readonly State[], state: number): GraphFinding {
  const { marking } = states[state]!;
  const edges = game.graph.edges
    .map((_, index) => index)
    .filter((index) => marking[index]! > 0 && game.graph.edges[index]!.bound === 0);
  const nodes = [...new Set(edges.map((edge) => game.graph.edges[edge]!.target))];
  return { property: 'option-to-complete', edges, nodes, trace: traceTo(states, state) };
}

function deadNodes(graph: FlowGraph, fired: ReadonlySet<number>): number[] {
  return graph.nodes
    .map((_, index) => index)
    .filter((index) => !fired.has(index) && graph.nodes[index]!.elementId !== '');
}
