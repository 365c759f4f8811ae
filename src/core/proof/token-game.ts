import type { FlowGraph } from './flow-graph';
import { orJoinGuards, type OrJoinGuards } from './or-join';

/** Tokens on each edge, by edge index; behind them one count for each node: how often that end event was reached. */
export type Marking = Uint8Array;

/** One step of the token game: a node takes tokens from edges and gives tokens to edges. */
export interface Firing {
  node: number;
  takes: readonly number[];
  gives: readonly number[];
}

/** How many messages may wait on one message flow before the exploration gives up on bounding them. */
export const MESSAGE_BOUND = 3;

/** More outputs than this at one inclusive split are not enumerated (2^n sets). */
export const OR_SPLIT_LIMIT = 12;

/**
 * The rules of the token game over one graph.
 * Source: BPMN 2.0.2 clause 13 (execution semantics), 13.4.3 for the inclusive join.
 */
export class TokenGame {
  readonly graph: FlowGraph;
  private readonly guards: OrJoinGuards;

  constructor(graph: FlowGraph) {
    this.graph = graph;
    this.guards = orJoinGuards(graph);
  }

  start(): Marking {
    const marking = new Uint8Array(this.graph.edges.length + this.graph.nodes.length);
    for (const edge of this.graph.initial) marking[edge]! += 1;
    return marking;
  }

  /** Every firing that is possible now, in a fixed order. */
  enabled(marking: Marking): Firing[] {
    const firings: Firing[] = [];
    for (let node = 0; node < this.graph.nodes.length; node += 1) this.firingsOf(node, marking, firings);
    return firings;
  }

  /** Adds the firings of one node to `into`. */
  firingsOf(node: number, marking: Marking, into: Firing[]): void {
    const { join, inputs } = this.graph.nodes[node]!;
    if (join === 'and') {
      if (inputs.length > 0 && inputs.every((edge) => marking[edge]! > 0))
        this.addSplits(node, inputs, marking, into);
    } else if (join === 'or') {
      const present = inputs.filter((edge) => marking[edge]! > 0);
      if (present.length > 0 && !this.guards.mustWait(node, marking))
        this.addSplits(node, present, marking, into);
    } else {
      for (const edge of inputs) if (marking[edge]! > 0) this.addSplits(node, [edge], marking, into);
    }
  }

  /** The marking after a firing; the given one is not changed. */
  fire(marking: Marking, { node, takes, gives }: Firing): Marking {
    const { end } = this.graph.nodes[node]!;
    const next = marking.slice();
    if (end === 'terminate') next.fill(0, 0, this.graph.edges.length);
    else for (const edge of takes) next[edge]! -= 1;
    for (const edge of gives) {
      if (next[edge]! < (this.graph.edges[edge]!.message ? MESSAGE_BOUND : 2)) next[edge]! += 1;
    }
    if (end) next[this.graph.edges.length + node]! += 1;
    return next;
  }

  /** The first edge (no message) that holds more than one token, or -1. */
  unsafeEdge(marking: Marking): number {
    return this.graph.edges.findIndex((edge, index) => !edge.message && marking[index]! > 1);
  }

  /** The first end event that was reached twice, or -1. */
  repeatedEnd(marking: Marking): number {
    return marking.subarray(this.graph.edges.length).findIndex((count) => count > 1);
  }

  /** True when no token is left (messages that nobody took aside). */
  isComplete(marking: Marking): boolean {
    return this.graph.edges.every((edge, index) => edge.message === true || marking[index] === 0);
  }

  private addSplits(node: number, takes: readonly number[], marking: Marking, into: Firing[]): void {
    const { split, outputs, deferred } = this.graph.nodes[node]!;
    if (outputs.length === 0 || split === 'and') into.push({ node, takes, gives: outputs });
    else if (split === 'xor') {
      for (const edge of outputs) {
        if (!deferred || this.isOpen(edge, marking)) into.push({ node, takes, gives: [edge] });
      }
    } else for (const gives of subsets(outputs, split === 'or-none')) into.push({ node, takes, gives });
  }

  /** A branch of an event-based gateway is open when no message that it waits for is missing. */
  private isOpen(edge: number, marking: Marking): boolean {
    const { inputs } = this.graph.nodes[this.graph.edges[edge]!.target]!;
    return inputs.every((input) => !this.graph.edges[input]!.message || marking[input]! > 0);
  }
}

function subsets(edges: readonly number[], withNone: boolean): number[][] {
  const all: number[][] = [];
  const kept = edges.slice(0, OR_SPLIT_LIMIT);
  for (let mask = withNone ? 0 : 1; mask < 1 << kept.length; mask += 1) {
    all.push(kept.filter((_, bit) => (mask >> bit) & 1));
  }
  return all;
}
