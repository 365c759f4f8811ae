import type { Definitions } from '../bpmn/model';
import { layersOf } from '../variation/layers';
import { project } from '../variation/project';
import { proveDefinitions } from './prove-definitions';
import type { ViewProof } from './types';

export interface ProveOptions {
  /** Layer ids; absent means every layer that the file holds. */
  layers?: readonly string[];
  /** Look for the variations to blame: costs projections and proofs for each finding. Absent: true. */
  blame?: boolean;
}

/**
 * Proves every view that somebody runs: the baseline, what each layer makes of it, and where there are several layers what
 * all of them together make of it.
 */
export function proveViews(
  definitions: Definitions,
  { layers = layersOf(definitions) }: ProveOptions = {},
): ViewProof[] {
  const sets = [...layers.map((layer) => [layer]), ...(layers.length > 1 ? [[...layers]] : [])];
  return [
    {
      view: 'baseline',
      layers: [],
      proof: proveDefinitions(project(definitions, { view: 'baseline' }).definitions),
    },
    ...sets.map((set): ViewProof => {
      const { definitions: shown } = project(definitions, { view: 'resolved', layers: set });
      return { view: 'resolved', layers: set, proof: proveDefinitions(shown) };
    }),
  ];
}
