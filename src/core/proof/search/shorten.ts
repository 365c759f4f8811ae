import type { Firing, Marking, TokenGame } from '../token-game';
import { pileAfter, waitingIn, type FaultAt } from './replay';

/** Node visits that a search for a shorter run may cost: a few milliseconds. */
const EFFORT = 30_000;
/** Runs longer than this are not tried without each of their steps: that is quadratic. */
const LONG = 400;

/**
 * A shorter run to the same fault, or to the pile that it comes from: without the steps that it can do without, then by a
 * breadth-first search of the whole graph, up to a bound.
 *
 * @returns `shortest`: true when there is none shorter
 */
export function shortened(game: TokenGame, found: FaultAt): FaultAt & { shortest: boolean } {
  if (found.kind === 'never-ends') return { ...found, shortest: false };
  const { nodes, edges } = game.graph;
  // Nothing but what leads there can make tokens pile up there; a standstill needs everything else to be done.
  const sources = found.edges.map((edge) => edges[edge]!.source);
  const among =
    found.kind === 'stuck' ? new Set(nodes.keys()) : leadingTo(game, [...found.nodes, ...sources]);
  const fits: Fits = (other) =>
    found.kind === 'stuck'
      ? isSame(found, other)
      : other.kind !== 'stuck' && other.nodes.every((node) => among.has(node));
  const fault = found.trace.length > LONG ? found : withoutDetours(game, found, fits);
  const shorter = breadthFirst(game, fault.trace.length, fits, among);
  if (shorter === undefined) return { ...fault, shortest: false };
  return { ...(shorter === 'none' ? fault : shorter), shortest: true };
}

/** Says which faults are the same one. Tokens that pile up do so again further on: the first pile is the fault. */
type Fits = (other: FaultAt) => boolean;

/** The nodes from which a token or message can come to some nodes, those included. */
function leadingTo({ graph }: TokenGame, some: readonly number[]): Set<number> {
  const before = new Set<number>();
  const waiting = [...some];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node < 0 || before.has(node)) continue;
    before.add(node);
    for (const edge of graph.nodes[node]!.inputs) waiting.push(graph.edges[edge]!.source);
  }
  return before;
}

/** Leaves out each step, from the last to the first, without which the run is still possible and ends in the same fault. */
function withoutDetours(game: TokenGame, found: FaultAt, fits: Fits): FaultAt {
  let fault = found;
  for (let at = fault.trace.length - 2; at >= 0; at -= 1) {
    if (at >= fault.trace.length) continue;
    const shorter = faultOf(
      game,
      fault,
      fault.trace.filter((_, index) => index !== at),
    );
    if (shorter && fits(shorter)) fault = shorter;
  }
  return fault;
}

function faultOf(game: TokenGame, { kind }: FaultAt, run: readonly Firing[]): FaultAt | undefined {
  let marking = game.start();
  const trace: Firing[] = [];
  for (const firing of run) {
    if (!game.allows(marking, firing)) return undefined;
    marking = game.fire(marking, firing);
    trace.push(firing);
    const pile = pileAfter(game, marking, trace);
    if (pile) return pile;
  }
  if (kind !== 'stuck' || game.isComplete(marking) || game.enabled(marking).length > 0) return undefined;
  return { kind, ...waitingIn(game, marking), trace };
}

const isSame = (a: FaultAt, b: FaultAt) =>
  a.kind === b.kind && a.edges.join() === b.edges.join() && a.nodes.join() === b.nodes.join();

/** The shortest run below a length to the same fault; 'none' when there is none, undefined when the bound was met first. */
function breadthFirst(
  game: TokenGame,
  below: number,
  fits: Fits,
  among: ReadonlySet<number>,
): FaultAt | 'none' | undefined {
  let fault: FaultAt | undefined;
  const isWhole = among.size === game.graph.nodes.length;
  const run = shortestRun(game, below, among, (marking, enabled, by) => {
    const pile = by && pileAfter(game, marking, [by]);
    if (!pile && (!isWhole || enabled.length > 0 || game.isComplete(marking))) return undefined;
    const here = pile ?? { kind: 'stuck' as const, ...waitingIn(game, marking), trace: [] };
    if (!fits(here)) return 'no further';
    fault = here;
    return [];
  });
  return typeof run === 'object' ? { ...fault!, trace: run } : run;
}

/** A shortest run at whose end a node acts; undefined when none was found within the bound. */
export function shortestRunTo(game: TokenGame, node: number): Firing[] | undefined {
  const found = shortestRun(game, Infinity, leadingTo(game, [node]), (_, enabled) => {
    const last = enabled.find((firing) => firing.node === node);
    return last && [last];
  });
  return found === 'none' ? undefined : found;
}

interface Step {
  marking: Marking;
  before: Step | undefined;
  by: Firing | undefined;
  depth: number;
}

/**
 * Searches the whole graph breadth first.
 *
 * @param among the nodes that may act
 * @param goal the steps that are left to do once a state is the one, or whether to go on from it
 */
function shortestRun(
  game: TokenGame,
  below: number,
  among: ReadonlySet<number>,
  goal: (marking: Marking, enabled: readonly Firing[], by?: Firing) => Firing[] | 'no further' | undefined,
): Firing[] | 'none' | undefined {
  const states: Step[] = [{ marking: game.start(), before: undefined, by: undefined, depth: 0 }];
  const seen = new Set([keyOf(states[0]!.marking)]);
  const limit = EFFORT / among.size;
  // The list grows while it is walked.
  for (const state of states) {
    if (states.length > limit) return undefined;
    const enabled = game.enabled(state.marking, among);
    const rest = goal(state.marking, enabled, state.by);
    if (rest === 'no further') continue;
    if (rest) {
      const run: Firing[] = [];
      for (let step = state; step.by; step = step.before!) run.push(step.by);
      return [...run.reverse(), ...rest];
    }
    if (state.depth + 1 >= below) continue;
    for (const by of enabled) {
      const marking = game.fire(state.marking, by);
      const key = keyOf(marking);
      if (seen.has(key)) continue;
      seen.add(key);
      states.push({ marking, before: state, by, depth: state.depth + 1 });
    }
  }
  return 'none';
}

/** A marking as a key: one character for each count. */
export function keyOf(marking: Marking): string {
  let key = '';
  for (let from = 0; from < marking.length; from += 4096)
    key += String.fromCharCode(...marking.subarray(from, from + 4096));
  return key;
}
