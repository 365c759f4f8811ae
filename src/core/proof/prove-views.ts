import type { Definitions } from '../bpmn/model';
import { layersOf } from '../variation/layers';
import { project } from '../variation/project';
import { blameOf, isSameFault } from './blame';
import { proveDefinitions } from './prove-definitions';
import type { Finding, Proof, ViewProof } from './types';

export interface ProveOptions {
  /** Layer ids; absent means every layer that the file holds. */
  layers?: readonly string[];
  /** Look for the variations to blame: costs projections and proofs for each finding of a layer. Absent: true. */
  blame?: boolean;
}

/**
 * Proves every view that somebody runs: the baseline, what each layer makes of it, and where there are several layers what
 * all of them together make of it.
 */
export function proveViews(definitions: Definitions, options: ProveOptions = {}): ViewProof[] {
  const proving = provingViews(definitions, options);
  for (;;) {
    const { done, value } = proving.next();
    if (done) return value;
  }
}

/** The same piece by piece: it yields after each view and each trial of a blame, so that a caller can pause or stop. */
export function* provingViews(
  definitions: Definitions,
  { layers = layersOf(definitions), blame = true }: ProveOptions = {},
): Generator<void, ViewProof[]> {
  const sets = [...layers.map((layer) => [layer]), ...(layers.length > 1 ? [[...layers]] : [])];
  const baseline = proveDefinitions(project(definitions, { view: 'baseline' }).definitions);
  const proofs: ViewProof[] = [{ view: 'baseline', layers: [], proof: baseline }];
  for (const set of sets) {
    yield;
    const { definitions: shown } = project(definitions, { view: 'resolved', layers: set });
    proofs.push({ view: 'resolved', layers: set, proof: proveDefinitions(shown) });
  }
  if (!blame) return proofs;
  for (const { view, layers: set, proof } of proofs) {
    if (view === 'baseline') continue;
    for (const finding of proof.findings) {
      yield;
      if (!isIn(baseline, finding)) finding.blame = yield* blameOf(definitions, set, proof, finding);
    }
  }
  return proofs;
}

const isIn = ({ findings }: Proof, finding: Finding) => findings.some((each) => isSameFault(each, finding));
