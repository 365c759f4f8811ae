import type { Problem } from '../problem';
import type { Finding, ViewProof } from './types';

/** A problem that a proof found, with the finding behind it: its run can be played. */
export interface ProofProblem extends Problem {
  proof: Pick<ViewProof, 'view' | 'layers'>;
  /** Absent where something is not proved. */
  finding?: Finding;
}

/**
 * What the proofs of a file's views found, for the problems list: each fault once, under the first view that has it.
 *
 * @param nameOf how a step is called in messages; absent: by its id
 */
export function problemsOfProofs(
  proofs: readonly ViewProof[],
  nameOf: (elementId: string) => string = (id) => id,
): ProofProblem[] {
  return proofs.flatMap(({ view, layers, proof }) =>
    proof.notProved.map(({ processId, elementId, reason }) => ({
      code: 'PROOF-NOT-PROVED',
      severity: 'info' as const,
      where: { processId, elementId },
      message: `${nameOf(elementId)} is not proved, because ${reason}.`,
      remedy: 'Check this part by eye.',
      proof: { view, layers },
    })),
  );
}
