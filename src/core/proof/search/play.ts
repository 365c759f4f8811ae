import type { Firing, Marking } from '../token-game';
import type { Net, Transition } from './net';

/** Whether a transition can happen now. */
export function isEnabled(net: Net, marking: Marking, { node, takes, reads, isOrJoin }: Transition): boolean {
  for (const place of reads) if (marking[place] === 0) return false;
  if (!isOrJoin) {
    for (const place of takes) if (marking[place] === 0) return false;
    return true;
  }
  const { inputs } = net.graph.nodes[node]!;
  return inputs.some((place) => marking[place]! > 0) && !net.guards.mustWait(node, marking);
}

/** The marking after a transition that gives `gives`. */
export function after(net: Net, marking: Marking, { takes, isOrJoin }: Transition, gives: number[]): Marking {
  const next = marking.slice();
  for (const place of takes) if (!isOrJoin || next[place]! > 0) next[place]! -= 1;
  for (const place of gives) if (next[place]! < (net.bounds[place] || 2)) next[place]! += 1;
  return next;
}

/** The same as a step of the token game. */
export function firingOf(
  net: Net,
  marking: Marking,
  transition: Transition,
  gives: readonly number[],
): Firing {
  const { edges } = net.graph;
  const isEdge = (place: number) => place < edges.length;
  const takes = transition.takes.filter(
    (place) => isEdge(place) && (!transition.isOrJoin || marking[place]! > 0),
  );
  return { node: transition.node, takes, gives: gives.filter(isEdge) };
}

/** The place that would hold a second token after a transition, or -1. */
export function piledPlace(
  net: Net,
  marking: Marking,
  { takes }: Transition,
  gives: readonly number[],
): number {
  for (const place of gives) {
    if (net.bounds[place] === 0 && marking[place]! > 0 && !takes.includes(place)) return place;
  }
  return -1;
}

/** Whether every scope has ended: it holds no token, or it was terminated. */
export function isComplete({ scopes }: Net, marking: Marking): boolean {
  return scopes.every(
    ({ edges, terminated }) =>
      terminated.some((place) => marking[place]! > 0) || edges.every((edge) => marking[edge] === 0),
  );
}
