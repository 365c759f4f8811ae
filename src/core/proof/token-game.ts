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

  /**
   * Every firing that is possible now, in a fixed order. 2^n of them for an inclusive split into n.
   *
   * @param among the nodes to ask; absent: all
   */
  enabled(marking: Marking, among: Iterable<number> = this.graph.nodes.keys()): Firing[] {
    const firings: Firing[] = [];
    for (const node of among) this.firingsOf(node, marking, firings);
    return firings;
  }

  /** Whether a firing is one that the game allows now. */
  allows(marking: Marking, { node, takes, gives }: Firing): boolean {
    const { join, inputs, split, outputs, deferred } = this.graph.nodes[node]!;
    const present = inputs.filter((edge) => marking[edge]! > 0);
    if (present.length === 0 || takes.length === 0) return false;
    if (join === 'xor' ? takes.length !== 1 || !present.includes(takes[0]!) : !isSameSet(takes, present))
      return false;
    if (join === 'and' && present.length < inputs.length) return false;
    if (join === 'or' && this.guards.mustWait(node, marking)) return false;
    if (outputs.length === 0 || split === 'and') return isSameSet(gives, outputs);
    if (!gives.every((edge) => outputs.includes(edge)) || new Set(gives).size < gives.length) return false;
    if (split === 'xor') return gives.length === 1 && (!deferred || this.isOpen(gives[0]!, marking));
    return split === 'or-none' || gives.length > 0;
  }

  /** The marking after a firing; the given one is not changed. */
  fire(marking: Marking, { node, takes, gives }: Firing): Marking {
    const { end, scope } = this.graph.nodes[node]!;
    const next = marking.slice();
    for (const edge of takes) next[edge]! -= 1;
    if (end === 'terminate') {
      this.graph.edges.forEach((edge, index) => {
        if (edge.bound === 0 && edge.scope === scope) next[index] = 0;
      });
    }
    for (const edge of gives) {
      // A third token on a flow tells no more than a second one.
      if (next[edge]! < (this.graph.edges[edge]!.bound || 2)) next[edge]! += 1;
    }
    if (end) next[this.graph.edges.length + node]! += 1;
    return next;
  }

  /** The first edge of the control flow that holds more than one token, or -1. */
  unsafeEdge(marking: Marking): number {
    return this.graph.edges.findIndex(({ bound }, index) => bound === 0 && marking[index]! > 1);
  }

  /** The first end event that was reached twice, or -1. */
  repeatedEnd(marking: Marking): number {
    return marking.subarray(this.graph.edges.length).findIndex((count) => count > 1);
  }

  /** True when no token of the control flow is left. */
  isComplete(marking: Marking): boolean {
    return this.graph.edges.every(({ bound }, index) => bound > 0 || marking[index] === 0);
  }

  private firingsOf(node: number, marking: Marking, into: Firing[]): void {
    const { join, inputs } = this.graph.nodes[node]!;
    const present = inputs.filter((edge) => marking[edge]! > 0);
    if (present.length === 0) return;
    if (join === 'xor') for (const edge of present) this.addSplits(node, [edge], marking, into);
    else if (join === 'and' ? present.length === inputs.length : !this.guards.mustWait(node, marking))
      this.addSplits(node, present, marking, into);
  }

  private addSplits(node: number, takes: readonly number[], marking: Marking, into: Firing[]): void {
    const { split, outputs, deferred } = this.graph.nodes[node]!;
    if (outputs.length === 0 || split === 'and') into.push({ node, takes, gives: outputs });
    else if (split === 'xor') {
      for (const edge of outputs) {
        if (!deferred || this.isOpen(edge, marking)) into.push({ node, takes, gives: [edge] });
      }
    } else for (const gives of subsetsOf(outputs, split === 'or-none')) into.push({ node, takes, gives });
  }

  /** A branch of an event-based gateway is open when no message that it waits for is missing. */
  private isOpen(edge: number, marking: Marking): boolean {
    const { inputs } = this.graph.nodes[this.graph.edges[edge]!.target]!;
    return inputs.every((input) => this.graph.edges[input]!.bound === 0 || marking[input]! > 0);
  }
}

/** Every choice among some edges, with or without the empty one. */
export function subsetsOf(edges: readonly number[], withNone: boolean): number[][] {
  const all: number[][] = [];
  for (let mask = withNone ? 0 : 1; mask < 1 << edges.length; mask += 1) {
    all.push(edges.filter((_, bit) => (mask >> bit) & 1));
  }
  return all;
}

const isSameSet = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && some.every((each) => others.includes(each));
