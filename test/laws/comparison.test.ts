import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { applyEdits } from '../../src/core/comparison/apply';
import { compare, editsOf, meaningOf } from '../../src/core/comparison/compare';
import { invert } from '../../src/core/comparison/invert';
import { project } from '../../src/core/variation/project';
import { filesAtHand } from './at-hand';
import { inAnyOrder } from './comparisons';
import { layeredFiles, runs } from './models';

const LONG = 600_000; // BAM_FUZZ_RUNS may ask for hours; the usual runs take seconds.

/** Holds the laws on two canonical texts, in both directions. */
function holdLaws(a: string, b: string): void {
  const comparison = compare(a, b);
  expect(applyEdits(a, editsOf(comparison))).toBe(b);
  expect(applyEdits(b, editsOf(invert(comparison)))).toBe(a);
  const [inverse, backwards] = [inAnyOrder(invert(comparison)), inAnyOrder(compare(b, a))];
  expect(inverse.filter((change) => !backwards.includes(change)).slice(0, 3)).toEqual([]);
  expect(inverse).toHaveLength(backwards.length);
}

/** Two models that have much in common, little, or nothing but ids that happen to be equal. */
const pairsOfFiles = fc
  .tuple(layeredFiles(['L1', 'L2']), layeredFiles(['L1']), fc.integer({ min: 0, max: 3 }))
  .map(async ([one, other, kind]) => {
    if (kind === 0) return [one.layered, other.layered];
    if (kind === 1) return [one.baseline, one.layered];
    const { definitions } = await readBpmn(one.layered);
    const view = project(definitions, { view: kind === 2 ? 'resolved' : 'overlay', layers: ['L1'] });
    return [one.layered, await writeBpmn(view.definitions)];
  });

describe('laws of comparison', () => {
  it(
    'C1 apply(a, compare(a, b)) is b, and C3 compare(b, a) is the inverse of compare(a, b)',
    async () => {
      await fc.assert(
        fc.asyncProperty(pairsOfFiles, async (pair) => {
          const [a, b] = (await pair).map(canonicalXml);
          holdLaws(a!, b!);
        }),
        runs(40),
      );
    },
    LONG,
  );

  it(
    'C2 compare(a, a) is empty',
    async () => {
      await fc.assert(
        fc.asyncProperty(layeredFiles(['L1']), ({ layered }) => {
          // Not the same text, so that the comparison has to look.
          const comparison = compare(layered, canonicalXml(layered));
          expect(comparison).toEqual({ changes: [] });
          expect(meaningOf(comparison)).toEqual([]);
          return Promise.resolve();
        }),
        runs(20),
      );
    },
    LONG,
  );

  it('C1 C2 C3 hold between the models of the library and the interchange references', () => {
    const texts = filesAtHand().map(({ text }) => canonicalXml(text));
    for (const [i, a] of texts.entries()) {
      expect(compare(`${a}\n`, a)).toEqual({ changes: [] });
      holdLaws(a, texts[(i + 1) % texts.length]!);
    }
  });
});
