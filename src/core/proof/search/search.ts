import { MESSAGE_BOUND, type FlowGraph } from '../flow-graph';
import type { Firing, Marking } from '../token-game';
import type { FindingKind } from '../types';
import { closingComponents } from './components';
import { buildNet, type Net } from './net';
import { after, firingOf, isComplete, piledPlace } from './play';
import { keyOf } from './shorten';
import { enabledIn, StubbornSets } from './stubborn';

/** A fault that a search met: how it shows, and a run to it. */
export interface Fault {
  kind: Exclude<FindingKind, 'never-reached'>;
  trace: Firing[];
}

export interface SearchResult {
  /** False when a limit was met: then `faults` are true but need not be all. */
  complete: boolean;
  states: number;
  /** One for each place, end or set of waiting nodes that is at fault. */
  faults: Fault[];
  /** Nodes that can act, and edges that a token can pass. All of them, where the search was cut short. */
  firedNodes: ReadonlySet<number>;
  markedEdges: ReadonlySet<number>;
  /** Message flows on which more messages may wait than are told apart. */
  crowded: ReadonlySet<number>;
}

export interface SearchLimits {
  /** States after which it gives up. */
  states: number;
  /** States after which it gives up looking for more, once it has found a fault. */
  statesWithFault: number;
}

interface State {
  marking: Marking;
  parent: number;
  by: Firing | undefined;
  enabled: number[];
  /** What was tried here. */
  tried: Set<number>;
}

/**
 * Explores enough of the state space to judge it: depth first, in each state a stubborn set only. A part of the space that is
 * never left again must have tried all that is enabled in it (condition S of the source); where it has not, it is
 * explored further. Then a completion, a standstill, a pile and a step that happens in the whole space are in this part too.
 *
 * Cost: states tried, times the part of the net around a step; exponential at worst, and bounded by `limits`.
 * Source: A. Valmari, W. Vogler, "Fair testing and stubborn sets" (2018).
 */
export function search(graph: FlowGraph, limits: SearchLimits): SearchResult {
  return new Search(graph, limits).run();
}

class Search {
  private readonly net: Net;
  private readonly stubborn: StubbornSets;
  private readonly limits: SearchLimits;
  private readonly states: State[] = [];
  private readonly successors: number[][] = [];
  private readonly indexByKey = new Map<string, number>();
  private readonly faults = new Map<string, Fault>();
  private readonly firedNodes = new Set<number>();
  private readonly markedEdges: Set<number>;
  private readonly crowded = new Set<number>();
  private hasPile = false;

  constructor(graph: FlowGraph, limits: SearchLimits) {
    this.net = buildNet(graph);
    this.stubborn = new StubbornSets(this.net);
    this.limits = limits;
    this.markedEdges = new Set(graph.initial);
  }

  run(): SearchResult {
    this.add(this.net.start, -1, undefined);
    let finished = this.exploreFrom([0]);
    let closing = closingComponents(this.successors);
    while (finished && !this.hasPile) {
      const neglected = closing.flatMap((members) => this.neglectedIn(members));
      if (neglected.length === 0) break;
      const opened: number[] = [];
      for (const { state, transition } of neglected) opened.push(...this.expand(state, [transition]));
      finished = this.exploreFrom(opened);
      closing = closingComponents(this.successors);
    }
    for (const members of closing) this.judge(members, finished);
    const isWhole = finished && !this.hasPile;
    const all = (length: number) => new Set(Array.from({ length }, (_, index) => index));
    return {
      complete: finished,
      states: this.states.length,
      faults: [...this.faults.values()],
      crowded: this.crowded,
      firedNodes: isWhole ? this.firedNodes : all(this.net.graph.nodes.length),
      markedEdges: isWhole ? this.markedEdges : all(this.net.graph.edges.length),
    };
  }

  private add(marking: Marking, parent: number, by: Firing | undefined): number {
    const key = keyOf(marking);
    const known = this.indexByKey.get(key);
    if (known !== undefined) return known;
    const index = this.states.push({ marking, parent, by, enabled: [], tried: new Set() }) - 1;
    this.indexByKey.set(key, index);
    this.successors.push([]);
    return index;
  }

  /** Explores depth first; false when a limit was met. */
  private exploreFrom(roots: readonly number[]): boolean {
    const waiting = [...roots].reverse();
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const limit = this.faults.size > 0 ? this.limits.statesWithFault : this.limits.states;
      if (this.states.length > limit) return false;
      const state = this.states[at]!;
      if (state.tried.size > 0) continue;
      state.enabled = enabledIn(this.net, state.marking);
      if (state.enabled.length === 0) {
        if (!isComplete(this.net, state.marking)) this.note('stuck', this.waitingIn(state.marking), at);
        continue;
      }
      waiting.push(...this.expand(at, state.enabled).reverse());
    }
    return true;
  }

  /** Tries a stubborn set around one of the seeds, and returns the states that are new. */
  private expand(at: number, seeds: readonly number[]): number[] {
    const state = this.states[at]!;
    const opened: number[] = [];
    for (const index of this.stubborn.of(state.marking, state.enabled, seeds)) {
      if (state.tried.has(index)) continue;
      state.tried.add(index);
      const transition = this.net.transitions[index]!;
      this.firedNodes.add(transition.node);
      for (const gives of transition.gives) {
        const by = firingOf(this.net, state.marking, transition, gives);
        for (const edge of by.gives) this.markedEdges.add(edge);
        const pile = piledPlace(this.net, state.marking, transition, gives);
        if (pile >= 0) {
          this.hasPile = true;
          const kind = pile < this.net.graph.edges.length ? 'piles-up' : 'ends-twice';
          this.note(kind, [pile], at, by);
          continue;
        }
        const count = this.states.length;
        const marking = after(this.net, state.marking, transition, gives);
        for (const edge of by.gives)
          if (this.net.bounds[edge] === MESSAGE_BOUND && marking[edge] === MESSAGE_BOUND)
            this.crowded.add(edge);
        const next = this.add(marking, at, by);
        this.successors[at]!.push(next);
        if (next === count) opened.push(next);
      }
    }
    return opened;
  }

  /** What is enabled in a part that is never left, and was tried nowhere in it. */
  private neglectedIn(members: readonly number[]): { state: number; transition: number }[] {
    const tried = new Set(members.flatMap((member) => [...this.states[member]!.tried]));
    const state = members[0]!;
    const left = this.states[state]!.enabled.filter((transition) => !tried.has(transition));
    return left.slice(0, 1).map((transition) => ({ state, transition }));
  }

  /** A part that is never left must hold a completed state. Where piles were cut off, the way out may have been cut too. */
  private judge(members: readonly number[], finished: boolean): void {
    const isLoop = this.states[members[0]!]!.enabled.length > 0;
    if (!isLoop || !finished || this.hasPile) return;
    if (members.some((member) => isComplete(this.net, this.states[member]!.marking))) return;
    const first = Math.min(...members);
    this.note('never-ends', this.waitingIn(this.states[first]!.marking), first);
  }

  private waitingIn(marking: Marking): number[] {
    const { edges } = this.net.graph;
    const nodes = edges.flatMap(({ bound, target }, index) =>
      bound === 0 && marking[index]! > 0 ? [target] : [],
    );
    return [...new Set(nodes)].sort((a, b) => a - b);
  }

  private note(kind: Fault['kind'], at: readonly number[], state: number, last?: Firing): void {
    const key = `${kind} ${at.join(' ')}`;
    if (this.faults.has(key) || this.faults.size >= MOST_FAULTS) return;
    const trace: Firing[] = last ? [last] : [];
    for (let step = this.states[state]!; step.by; step = this.states[step.parent]!) trace.push(step.by);
    this.faults.set(key, { kind, trace: trace.reverse() });
  }
}

/** Faults of one scope that are told apart; more would not help anybody. */
const MOST_FAULTS = 20;
