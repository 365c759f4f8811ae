import fc from 'fast-check';
import { generateBaseline } from './generate/baseline';
import { seededChoices, type Choices } from './generate/choices';
import { drawScene } from './generate/draw';
import { addLayer } from './generate/layer';

/** A baseline and the same with layers on it, as files. */
export interface LayeredFiles {
  baseline: string;
  layered: string;
  layers: string[];
}

/** Models for the laws; a failing one is shrunk to fewer pools, fewer blocks and a small seed. */
export const layeredFiles = (layers: readonly string[]) =>
  fc
    .record({
      pools: fc.integer({ min: 1, max: 3 }),
      size: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(1_000_000),
    })
    .map(({ seed, ...extent }) => generateLayered(seededChoices(seed), layers, extent));

export function generateLayered(
  choices: Choices,
  layers: readonly string[],
  extent: { pools?: number; size?: number } = {},
): LayeredFiles {
  const scene = generateBaseline(choices, extent);
  const baseline = drawScene(scene);
  for (const layer of layers) addLayer(choices, scene, layer);
  return { baseline, layered: drawScene(scene), layers: [...layers] };
}

/** How many models a law is tried on: few in the suite, many with BAM_FUZZ_RUNS. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: Number(process.env['BAM_FUZZ_RUNS'] ?? usual),
});
