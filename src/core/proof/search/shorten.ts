import type { Firing, Marking, TokenGame } from '../token-game';
import { faultAfter, pileIn, waitingIn, type FaultAt } from './replay';

/** Node visits that a search for a shorter run may cost: about 20 ms. */
const EFFORT = 400_000;
/** Runs longer than this are not tried without each of their steps: that is quadratic. */
const LONG = 400;

/**
 * A shorter run to the same fault: without the steps that it can do without, then by a breadth-first search of the whole
 * graph, up to a bound.
 *
 * @returns `shortest`: true when there is none shorter
 */
export function shortened(game: TokenGame, fault: FaultAt): { trace: Firing[]; shortest: boolean } {
  if (fault.kind === 'never-ends') return { trace: fault.trace, shortest: false };
  const trace = fault.trace.length > LONG ? fault.trace : withoutDetours(game, fault);
  const found = breadthFirst(game, fault, trace.length);
  return found === 'none'
    ? { trace, shortest: true }
    : found
      ? { trace: found, shortest: true }
      : { trace, shortest: false };
}

/** Leaves out each step, from the last to the first, without which the run is still possible and ends in the same fault. */
function withoutDetours(game: TokenGame, fault: FaultAt): Firing[] {
  let { trace } = fault;
  for (let at = trace.length - 2; at >= 0; at -= 1) {
    const shorter = trace.filter((_, index) => index !== at);
    if (leadsTo(game, fault, shorter)) trace = shorter;
  }
  return trace;
}

function leadsTo(game: TokenGame, fault: FaultAt, run: readonly Firing[]): boolean {
  let marking = game.start();
  for (const firing of run) {
    if (!game.allows(marking, firing)) return false;
    marking = game.fire(marking, firing);
  }
  const there = faultAfter(game, fault.kind, run);
  return there !== undefined && isSame(fault, there);
}

const isSame = (a: FaultAt, b: FaultAt) =>
  a.kind === b.kind && a.edges.join() === b.edges.join() && a.nodes.join() === b.nodes.join();

/** The shortest run below a length to the same fault; 'none' when there is none, undefined when the bound was met first. */
function breadthFirst(game: TokenGame, fault: FaultAt, below: number): Firing[] | 'none' | undefined {
  return shortestRun(game, below, (marking, enabled) => {
    const pile = pileIn(game, marking, []);
    if (pile) return isSame(fault, pile) ? [] : 'no further';
    if (enabled.length > 0 || fault.kind !== 'stuck' || game.isComplete(marking)) return undefined;
    return isSame(fault, { kind: 'stuck', ...waitingIn(game, marking), trace: [] }) ? [] : undefined;
  });
}

/** A shortest run at whose end a node acts; undefined when none was found within the bound. */
export function shortestRunTo(game: TokenGame, node: number): Firing[] | undefined {
  const found = shortestRun(game, Infinity, (_, enabled) => {
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
 * @param goal the steps that are left to do once a state is the one, or whether to go on from it
 */
function shortestRun(
  game: TokenGame,
  below: number,
  goal: (marking: Marking, enabled: readonly Firing[]) => Firing[] | 'no further' | undefined,
): Firing[] | 'none' | undefined {
  const states: Step[] = [{ marking: game.start(), before: undefined, by: undefined, depth: 0 }];
  const seen = new Set([keyOf(states[0]!.marking)]);
  const limit = EFFORT / game.graph.nodes.length;
  // The list grows while it is walked.
  for (const state of states) {
    if (states.length > limit) return undefined;
    const enabled = game.enabled(state.marking);
    const rest = goal(state.marking, enabled);
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
