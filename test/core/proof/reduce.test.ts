import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from '../../../src/core/proof/explore';
import type { FlowGraph } from '../../../src/core/proof/flow-graph';
import { reduce } from '../../../src/core/proof/reduce';
import { expandTrace } from '../../../src/core/proof/reduced-graph';
import { TokenGame, type Firing } from '../../../src/core/proof/token-game';
import { graphs } from './generate-graphs';

const OVERFLOW = ['safeness', 'proper-completion'];

/**
 * The kinds of fault of a graph. Where tokens pile up, both explorations stop at the first pile, and which other faults
 * stand before it depends on the order of steps that a reduction leaves out: then the pile is what must agree.
 */
const properties = (graph: FlowGraph) => {
  const { findings, complete } = explore(graph, 1_500);
  const kinds = [...new Set(findings.map(({ property }) => property))].sort();
  return { complete, properties: kinds.some((kind) => OVERFLOW.includes(kind)) ? ['overflow'] : kinds };
};

/** Plays a run on a graph; throws where a firing is not one that the game allows. */
function replay(graph: FlowGraph, trace: readonly Firing[]) {
  const game = new TokenGame(graph);
  let marking = game.start();
  const keyOf = ({ node, takes, gives }: Firing) => `${node}|${[...takes].sort()}|${[...gives].sort()}`;
  for (const firing of trace) {
    const allowed = game.enabled(marking).map(keyOf);
    if (!allowed.includes(keyOf(firing)))
      throw new Error(`not allowed: ${keyOf(firing)}; allowed: ${allowed.join(' ; ')}`);
    marking = game.fire(marking, firing);
  }
  return { game, marking };
}

describe('reduce', () => {
  const runs = Number(process.env.BAM_FUZZ_RUNS ?? 150);

  it('finds the same kinds of fault as full exploration', () => {
    let compared = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const full = properties(graph);
        fc.pre(full.complete);
        compared += 1;
        expect(properties(reduce(graph).graph)).toEqual(full);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 2);
  });

  it('gives a run of the original graph that ends in the fault', () => {
    let shown = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const compacted = reduce(graph);
        for (const finding of explore(compacted.graph, 1_500).findings) {
          if (finding.property === 'dead-step') continue;
          const { game, marking } = replay(graph, expandTrace(compacted, finding.trace));
          shown += 1;
          if (finding.property === 'safeness') expect(game.unsafeEdge(marking)).toBeGreaterThanOrEqual(0);
          if (finding.property === 'proper-completion')
            expect(game.repeatedEnd(marking)).toBeGreaterThanOrEqual(0);
          if (finding.property === 'option-to-complete') expect(game.isComplete(marking)).toBe(false);
        }
      }),
      { numRuns: runs },
    );
    expect(shown).toBeGreaterThan(runs / 20);
  });
});
