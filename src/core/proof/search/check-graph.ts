import type { FlowGraph } from '../flow-graph';
import { reduce } from '../reduce';
import { expandTrace, type Compacted } from '../reduced-graph';
import { toArray } from '../rope';
import { TokenGame, type Firing } from '../token-game';
import type { FindingKind } from '../types';
import { faultAfter, type FaultAt } from './replay';
import { search, type SearchLimits } from './search';
import { shortened } from './shorten';

/** A fault in terms of the whole graph. */
export interface GraphFault extends FaultAt {
  kind: FindingKind;
  /** Firings of the whole graph, from its start; empty for what is never reached. */
  trace: Firing[];
  shortest: boolean;
}

export interface GraphCheck {
  complete: boolean;
  states: number;
  faults: GraphFault[];
  /** Nodes that can act. All of them where that is not known. */
  live: ReadonlySet<number>;
  /** Ids of message flows on which more messages may wait than are told apart. */
  crowded: string[];
}

export const LIMITS: SearchLimits = { states: 20_000, statesWithFault: 1_000 };

/**
 * Judges a graph: reduces it, searches what is left, and tells what it found as runs of the whole graph.
 *
 * Cost: linear for what reduces to nothing; else that of `search` on the rest, and a bounded search to shorten each run.
 */
export function checkGraph(graph: FlowGraph, limits = LIMITS): GraphCheck {
  const compacted = reduce(graph);
  const result = search(compacted.graph, limits);
  const game = new TokenGame(graph);
  const faults = new Map<string, GraphFault>();
  for (const { kind, trace } of result.faults) {
    const found = faultAfter(game, kind, expanded(compacted, trace));
    if (!found) continue;
    const fault = shortened(game, found);
    const key = `${fault.kind} ${fault.edges.join(' ')} ${fault.nodes.join(' ')}`;
    if (!faults.has(key)) faults.set(key, fault);
  }
  const live = liveNodes(compacted, result.firedNodes, result.markedEdges);
  for (const nodes of deadParts(graph, live)) {
    faults.set(`dead ${nodes.join(' ')}`, {
      kind: 'never-reached',
      edges: [],
      nodes,
      trace: [],
      shortest: true,
    });
  }
  const crowded = [...result.crowded].flatMap((edge) => compacted.edges[edge]!.firsts);
  return {
    complete: result.complete,
    states: result.states,
    faults: [...faults.values()],
    live,
    crowded: crowded.map((edge) => graph.edges[edge]!.placeId),
  };
}

/**
 * A terminate end of a lone process only says that the rest no longer matters (see `buildNet`). What happened after it could have
 * happened before it, so the run is true without it.
 */
function expanded(compacted: Compacted, trace: readonly Firing[]): Firing[] {
  const { nodes } = compacted.original;
  const run = expandTrace(compacted, trace);
  const isJoint = nodes.some(({ scope }) => scope !== nodes[0]!.scope);
  return isJoint ? run : run.filter(({ node }) => nodes[node]!.end !== 'terminate');
}

function liveNodes(
  { nodes, edges }: Compacted,
  fired: ReadonlySet<number>,
  marked: ReadonlySet<number>,
): Set<number> {
  const live = new Set([...fired].map((node) => nodes[node]!.index));
  for (const edge of marked) for (const member of toArray(edges[edge]!.members)) live.add(member);
  return live;
}

/** The dead nodes, those together that follow one another. */
function deadParts(graph: FlowGraph, live: ReadonlySet<number>): number[][] {
  const parts: number[][] = [];
  const seen = new Set<number>(live);
  graph.nodes.forEach((_, first) => {
    if (seen.has(first)) return;
    const part = [first];
    seen.add(first);
    // The list grows while it is walked.
    for (const node of part) {
      const { inputs, outputs } = graph.nodes[node]!;
      // A message ties no step to another pool's.
      const flows = (edges: readonly number[]) =>
        edges.map((edge) => graph.edges[edge]!).filter(({ bound }) => bound === 0);
      const around = [
        ...flows(inputs).map(({ source }) => source),
        ...flows(outputs).map(({ target }) => target),
      ];
      for (const next of around) {
        if (next < 0 || seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(headFirst(graph, part));
  });
  return parts;
}

/** Those that something alive leads to come first: there the fault is to be mended. */
function headFirst(graph: FlowGraph, part: readonly number[]): number[] {
  const inside = new Set(part);
  const isHead = (node: number) =>
    graph.nodes[node]!.inputs.every((edge) => !inside.has(graph.edges[edge]!.source));
  const sorted = [...part].sort((a, b) => a - b);
  return [...sorted.filter(isHead), ...sorted.filter((node) => !isHead(node))];
}
