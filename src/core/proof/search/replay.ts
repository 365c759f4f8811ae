import type { Firing, Marking, TokenGame } from '../token-game';
import type { FindingKind } from '../types';

/** A fault, and the edges and nodes at which it shows. */
export interface FaultAt {
  kind: FindingKind;
  edges: number[];
  nodes: number[];
  trace: Firing[];
}

/**
 * Plays a run on the graph and says what is wrong at its end; a run that meets a pile of tokens earlier ends there.
 *
 * @param claimed what a search says; a run that never ends shows a state from which no end can be reached
 * @returns undefined when nothing is wrong there
 * @throws Error where a step is not one that the game allows: a mistake of the reduction, not of the model
 */
export function faultAfter(
  game: TokenGame,
  claimed: FindingKind,
  run: readonly Firing[],
): FaultAt | undefined {
  let marking = game.start();
  const trace: Firing[] = [];
  for (const firing of run) {
    if (!game.allows(marking, firing))
      throw new Error(`Step ${trace.length} of the run of a fault is not possible (node ${firing.node}).`);
    marking = game.fire(marking, firing);
    trace.push(firing);
    const pile = pileAfter(game, marking, trace);
    if (pile) return pile;
  }
  if (claimed !== 'stuck' && claimed !== 'never-ends') return undefined;
  if (game.isComplete(marking) || (claimed === 'stuck' && game.enabled(marking).length > 0)) return undefined;
  return { kind: claimed, ...waitingIn(game, marking), trace };
}

/** A flow with two tokens, or an end reached twice, that the last step of a run has made so. */
export function pileAfter({ graph }: TokenGame, marking: Marking, trace: Firing[]): FaultAt | undefined {
  const { node, gives } = trace.at(-1)!;
  const edge = gives.find((each) => graph.edges[each]!.bound === 0 && marking[each]! > 1);
  if (edge !== undefined) return { kind: 'piles-up', edges: [edge], nodes: [node], trace };
  const isTwice = marking[graph.edges.length + node]! > 1;
  return isTwice ? { kind: 'ends-twice', edges: [], nodes: [node], trace } : undefined;
}

/** The edges of the control flow that hold a token, and the nodes that they wait for. */
export function waitingIn({ graph }: TokenGame, marking: Marking): { edges: number[]; nodes: number[] } {
  const edges = graph.edges.flatMap(({ bound }, edge) => (bound === 0 && marking[edge]! > 0 ? [edge] : []));
  return { edges, nodes: [...new Set(edges.map((edge) => graph.edges[edge]!.target))] };
}
