import type { FlowGraph } from './flow-graph';
import type { Firing, TokenGame } from './token-game';
import type { TraceStep } from './types';

/** A run of a graph in terms of the diagram: without the steps and places that only the translation needs. */
export function traceOf(game: TokenGame, run: readonly Firing[]): TraceStep[] {
  const { nodes } = game.graph;
  let marking = game.start();
  return run.flatMap((firing): TraceStep[] => {
    const before = marking;
    marking = game.fire(marking, firing);
    const { elementId, end } = nodes[firing.node]!;
    if (elementId === '') return [];
    const step: TraceStep = {
      elementId,
      takes: placesOf(game.graph, firing.takes),
      gives: placesOf(game.graph, firing.gives),
    };
    if (end !== 'terminate') return [step];
    const swept = game.graph.edges.flatMap(({ bound }, edge) => {
      const isSwept = bound === 0 && before[edge]! > 0 && marking[edge] === 0;
      return isSwept && !firing.takes.includes(edge) ? [edge] : [];
    });
    return [swept.length > 0 ? { ...step, clears: placesOf(game.graph, swept) } : step];
  });
}

/** The names of places, those without one left out. */
export const placesOf = ({ edges }: FlowGraph, some: readonly number[]): string[] =>
  some.map((edge) => edges[edge]!.placeId).filter((place) => place !== '');
