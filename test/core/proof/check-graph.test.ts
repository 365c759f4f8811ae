import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from '../../../src/core/proof/explore';
import type { FlowGraph } from '../../../src/core/proof/flow-graph';
import { checkGraph } from '../../../src/core/proof/search/check-graph';
import { search } from '../../../src/core/proof/search/search';
import { graphs, jointGraphs } from './generate-graphs';

const runs = Number(process.env.BAM_FUZZ_RUNS ?? 200);
const LIMITS = { states: 100_000, statesWithFault: 100_000 };

/**
 * What an exploration of every state says. Where tokens pile up it stops there, and which other faults stand before a pile
 * depends on the order of steps: then the pile is what must agree.
 */
function oracle(graph: FlowGraph) {
  const { complete, findings } = explore(graph, 1_500);
  const kinds = new Set(findings.map(({ property }) => property));
  const dead = findings.flatMap(({ property, nodes }) => (property === 'dead-step' ? nodes : []));
  if (kinds.has('safeness') || kinds.has('proper-completion'))
    return { complete, verdict: 'piles', dead: [] };
  return { complete, verdict: kinds.has('option-to-complete') ? 'does not end' : 'ends', dead: dead.sort() };
}

const verdictOf = (kinds: readonly string[]) =>
  kinds.some((kind) => kind === 'piles-up' || kind === 'ends-twice')
    ? 'piles'
    : kinds.some((kind) => kind === 'stuck' || kind === 'never-ends')
      ? 'does not end'
      : 'ends';

describe('checkGraph', () => {
  it('says what an exploration of every state says, dead steps one by one', () => {
    const seen = { piles: 0, 'does not end': 0, ends: 0, dead: 0 } as Record<string, number>;
    fc.assert(
      fc.property(graphs, (graph) => {
        const { complete, verdict, dead } = oracle(graph);
        fc.pre(complete);
        seen[verdict]! += 1;
        if (dead.length > 0) seen['dead']! += 1;
        const { faults } = checkGraph(graph, LIMITS);
        expect(verdictOf(faults.map(({ kind }) => kind))).toBe(verdict);
        const found = faults.flatMap(({ kind, nodes }) => (kind === 'never-reached' ? nodes : []));
        if (verdict !== 'piles') expect(found.sort()).toEqual(dead);
      }),
      { numRuns: runs },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 50);
  });

  it('finds by stubborn sets alone, without reduction, what the exploration of every state finds', () => {
    let saved = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const { complete, verdict, dead } = oracle(graph);
        fc.pre(complete);
        const result = search(graph, LIMITS);
        expect(verdictOf(result.faults.map(({ kind }) => kind))).toBe(verdict);
        if (verdict !== 'piles') {
          const isDead = (_: unknown, node: number) => !result.firedNodes.has(node);
          expect([...graph.nodes.keys()].filter((node) => isDead(0, node)).sort()).toEqual(dead);
        }
        saved += explore(graph, 1_500).states - result.states;
      }),
      { numRuns: runs },
    );
    expect(saved).toBeGreaterThan(0);
  });

  it('says the same of processes that exchange messages, and of one that is terminated meanwhile', () => {
    const seen: Record<string, number> = { piles: 0, 'does not end': 0, ends: 0 };
    fc.assert(
      fc.property(jointGraphs, (graph) => {
        const { complete, verdict, dead } = oracle(graph);
        fc.pre(complete);
        seen[verdict]! += 1;
        const { faults } = checkGraph(graph, LIMITS);
        expect(verdictOf(faults.map(({ kind }) => kind))).toBe(verdict);
        const found = faults.flatMap(({ kind, nodes }) => (kind === 'never-reached' ? nodes : []));
        if (verdict !== 'piles') expect(found.sort()).toEqual(dead);
      }),
      { numRuns: runs },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 100);
  });

  it('shows each fault by a run that is possible, and none is shorter where it says so', () => {
    let compared = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const full = explore(graph, 1_500);
        fc.pre(full.complete);
        // checkGraph replays each run itself, and throws where it is not possible.
        const { faults } = checkGraph(graph, LIMITS);
        const shortest = full.findings.find(({ property }) => property === 'safeness');
        const piles = faults.filter(({ kind }) => kind === 'piles-up');
        for (const { trace, shortest: claimed } of piles) {
          if (!claimed || !shortest) continue;
          compared += 1;
          expect(trace.length).toBeGreaterThanOrEqual(shortest.trace.length);
        }
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 50);
  });
});
