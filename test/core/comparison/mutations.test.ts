import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/comparison/compare';
import { filesAtHand } from '../../laws/at-hand';
import { runs } from '../../laws/models';
import { judge, namedByUs, noScores } from './mutations/judge';
import { MUTATION_KINDS, mutations } from './mutations/mutate';

// The full table, beside that of bpmn-js-differ: npm run bench -- comparison
describe('compare over seeded mutations', () => {
  it('C40 names every change with its class, and nothing else as a change of meaning', () => {
    const scores = noScores();
    const faults = [...mutations(filesAtHand(), runs(MUTATION_KINDS.length).numRuns, 1)]
      .map((mutated) => judge(mutated, namedByUs(compare(mutated.before, mutated.after)), scores))
      .filter((fault) => fault !== undefined);
    expect(faults).toEqual([]);
    for (const { mutations: count, found } of Object.values(scores)) {
      expect(count).toBeGreaterThan(0);
      expect(found).toBeGreaterThan(0);
    }
  }, 600_000);
});
