import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { processesOf } from '../../../src/core/bpmn/walk';
import { proveDefinitions } from '../../../src/core/proof/prove-definitions';
import { sketches } from './generate-sketches';
import { interpret } from './interpreter';
import { sketch } from './sketch';

const runs = Number(process.env.BAM_FUZZ_RUNS ?? 60);

describe('the translation', () => {
  it('gives the verdict that a plain interpreter of BPMN gives', async () => {
    const seen = { sound: 0, piles: 0, stuck: 0, dead: 0 };
    await fc.assert(
      fc.asyncProperty(sketches, async (text) => {
        const definitions = await sketch(text);
        const oracle = interpret(processesOf(definitions)[0] as unknown as AnyElement);
        fc.pre(oracle.complete);
        const proof = proveDefinitions(definitions);
        const isSound = !oracle.piles && !oracle.stuck && oracle.dead.length === 0;
        for (const kind of ['piles', 'stuck'] as const) if (oracle[kind]) seen[kind] += 1;
        if (oracle.dead.length > 0) seen.dead += 1;
        if (isSound) seen.sound += 1;
        expect({ text, sound: proof.sound }).toEqual({ text, sound: isSound });
        if (oracle.piles || oracle.stuck) return;
        // What stands in a sub-process that is never reached is proved by itself all the same.
        const dead = proof.findings.flatMap(({ elementIds }) => elementIds);
        const inDead = (id: string) => oracle.dead.some((each) => id.startsWith(`${each}_`));
        expect({ text, dead: dead.sort() }).toEqual({
          text,
          dead: oracle.dead.filter((id) => !inDead(id)).sort(),
        });
      }),
      { numRuns: runs },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 60 - 1);
  });
});
