import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { layersOf } from '../../src/core/variation/layers';
import { project } from '../../src/core/variation/project';
import { extractLayer } from '../../src/core/variation/extract/extract-layer';
import { filesAtHand } from './at-hand';
import { seededChoices } from './generate/choices';
import { generateLayered, runs } from './models';

const LONG = 600_000; // BAM_FUZZ_RUNS may ask for hours; the usual runs take seconds.

/** Takes a layer off, projects what a device of it experiences, and makes the layer of that again. */
async function remainingOf(layered: string, layer: string): Promise<string[]> {
  const { definitions } = await readBpmn(layered);
  const baseline = await writeBpmn(project(definitions, { view: 'baseline' }).definitions);
  const copy = await writeBpmn(project(definitions, { view: 'resolved', layers: [layer] }).definitions);
  const { text, remaining } = await extractLayer(await readBpmn(baseline), copy, layer);
  const again = await readBpmn(text);
  expect(await writeBpmn(project(again.definitions, { view: 'baseline' }).definitions)).toBe(baseline);
  return remaining.map(({ sentence }) => sentence);
}

describe('laws of extraction', () => {
  it(
    'V116 resolved of the baseline with the extracted layer equals the copy in meaning, and V10 the baseline is what it was',
    async () => {
      for (let seed = 1; seed <= runs(12).numRuns; seed++) {
        const { layered } = generateLayered(seededChoices(seed), ['L1'], { pools: 1 + (seed % 2), size: 4 });
        expect({ seed, remaining: await remainingOf(layered, 'L1') }).toEqual({ seed, remaining: [] });
      }
    },
    LONG,
  );

  it(
    'V116 holds for the layers of the models of the library',
    async () => {
      for (const { name, text } of filesAtHand()) {
        const [layer] = layersOf((await readBpmn(text)).definitions);
        if (layer === undefined) continue;
        expect({ name, remaining: await remainingOf(text, layer) }).toEqual({ name, remaining: [] });
      }
    },
    LONG,
  );
});
