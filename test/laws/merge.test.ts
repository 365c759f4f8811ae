import { describe, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { checkDiagram } from '../../src/core/bpmn/check-diagram';
import { readBpmn } from '../../src/core/bpmn/read';
import { compare } from '../../src/core/comparison/compare';
import { merge } from '../../src/core/comparison/merge/merge';
import type { Merger } from '../../src/core/comparison/merge/merge-result';
import { validateXsd } from '../../src/xsd/validateXsd';
import { mutatedBy } from '../core/comparison/mutations/mutate';
import { filesAtHand } from './at-hand';
import { seededChoices, type Choices } from './generate/choices';
import { generateBaseline } from './generate/baseline';
import { drawScene } from './generate/draw';
import { runs } from './models';

const LONG = 600_000; // BAM_FUZZ_RUNS may ask for hours; the usual runs take seconds.

const atHand = filesAtHand().map(({ text }) => canonicalXml(text));

/** A common parent and what two people made of it. */
function* forks(
  count: number,
): Generator<{ seed: number; choices: Choices; base: string; ours: string; theirs: string }> {
  for (let seed = 1; seed <= count; seed++) {
    const choices = seededChoices(seed);
    const base =
      seed % 2 === 0
        ? choices.pick(atHand)
        : canonicalXml(drawScene(generateBaseline(choices, { pools: 2, size: 3 })));
    const amended = (salt: number) =>
      mutatedBy(base, seededChoices(seed * 1_000 + salt), 1 + choices.below(6));
    yield { seed, choices, base, ours: amended(1), theirs: amended(2) };
  }
}

const count = runs(8).numRuns;

/** Faults of a file's references and diagram. */
async function faultsOf(text: string): Promise<string[]> {
  const { readable, definitions, problems } = await readBpmn(text);
  expect(readable).toBe(true);
  return [...problems, ...checkDiagram(definitions)].map(({ code, where }) => `${code} ${where.elementId}`);
}

describe('laws of merging', () => {
  it(
    'C60 merge(a, a, b) is b, merge(a, b, a) is b, and merge(a, b, b) is b, without a conflict',
    () => {
      for (const { base, ours, theirs } of forks(count)) {
        for (const [one, other, result] of [
          [base, theirs, theirs],
          [ours, base, ours],
          [ours, ours, ours],
        ] as const) {
          const merged = merge(base, one, other);
          expect(merged.conflicts).toEqual([]);
          expect(merged.text).toBe(result);
        }
      }
    },
    LONG,
  );

  it(
    'C61 merging is symmetric up to the choice',
    () => {
      for (const { base, ours, theirs, choices } of forks(count)) {
        const { conflicts } = merge(base, ours, theirs);
        const chosen = new Map(
          conflicts.map(({ id }): [string, Merger] => [id, choices.chance(50) ? 'ours' : 'theirs']),
        );
        const turned = new Map(
          [...chosen].map(([id, one]): [string, Merger] => [id, one === 'ours' ? 'theirs' : 'ours']),
        );
        const [one, other] = [merge(base, ours, theirs, chosen), merge(base, theirs, ours, turned)];
        expect(other.conflicts.map(({ id }) => id)).toEqual(one.conflicts.map(({ id }) => id));
        expect(other.text).toBe(one.text);
      }
    },
    LONG,
  );

  it(
    'C71 whatever is chosen, no reference of the merged file leads nowhere',
    async () => {
      for (const { base, ours, theirs, choices } of forks(count)) {
        const known = new Set((await Promise.all([base, ours, theirs].map(faultsOf))).flat());
        const { conflicts } = merge(base, ours, theirs);
        const chosen = new Map(
          conflicts.map(({ id }): [string, Merger] => [id, choices.chance(50) ? 'ours' : 'theirs']),
        );
        const { text } = merge(base, ours, theirs, chosen);
        expect((await faultsOf(text)).filter((fault) => !known.has(fault))).toEqual([]);
      }
    },
    LONG,
  );

  it(
    'C71 what is merged of valid files is valid against the OMG schemas',
    async () => {
      let checked = 0;
      for (const { base, ours, theirs } of forks(200)) {
        if (checked >= Math.ceil(count / 10)) break;
        if ((await Promise.all([base, ours, theirs].map((text) => validateXsd(text)))).flat().length > 0)
          continue;
        checked++;
        expect(await validateXsd(merge(base, ours, theirs).text)).toEqual([]);
      }
      expect(checked).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'C72 nothing is dropped: each change is in the merged file, in a conflict, or moot',
    () => {
      for (const { base, ours, theirs } of forks(count)) {
        const { text, conflicts, alone, moot } = merge(base, ours, theirs);
        const merged = new Set(compare(base, text).changes.map(keyOf));
        const open = new Set([
          ...conflicts.flatMap((conflict) => [...conflict.ours, ...conflict.theirs]).map(keyOf),
          ...moot.map(({ change }) => keyOf(change)),
        ]);
        const lost = [ours, theirs]
          .flatMap((side) => compare(base, side).changes)
          .filter(
            (change) => change.class !== 'layout' && !merged.has(keyOf(change)) && !open.has(keyOf(change)),
          );
        expect(lost.map(({ sentence }) => sentence)).toEqual([]);
        const told = new Set([...open, ...alone.map(({ change }) => keyOf(change))]);
        const untold = [ours, theirs]
          .flatMap((side) => compare(base, side).changes)
          .filter((change) => !told.has(keyOf(change)));
        expect(untold.map(({ sentence }) => sentence)).toEqual([]);
      }
    },
    LONG,
  );
});

const keyOf = ({
  kind,
  element: { before, after },
  property,
}: ReturnType<typeof compare>['changes'][number]) =>
  [kind, before?.id ?? '', before ? '' : after!.id, property].join(' ');
