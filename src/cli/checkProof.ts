import type { Definitions } from '../core/bpmn/model';
import { elementNames } from '../core/proof/element-names';
import { problemsOfProofs } from '../core/proof/proof-problems';
import { proveViews } from '../core/proof/prove-views';
import type { Problem } from '../core/problem';

/** What the proof of every view finds. The run that shows a fault is for the editor; the terminal tells its steps. */
export function checkProof(fileName: string, definitions: Definitions): Problem[] {
  const nameOf = elementNames(definitions);
  return problemsOfProofs(proveViews(definitions), nameOf).map(
    ({ finding, proof: _, message, where, ...problem }) => ({
      ...problem,
      where: { fileName, ...where },
      message: finding && finding.trace.length > 0 ? `${message} ${runText(finding.trace, nameOf)}` : message,
    }),
  );
}

function runText(trace: readonly { elementId: string }[], nameOf: (id: string) => string): string {
  const names = trace.map(({ elementId }) => nameOf(elementId));
  const shown = names.filter((name, at) => name !== names[at - 1]);
  const last = shown.slice(-MOST_STEPS);
  return `It happens so: ${shown.length > last.length ? '… ' : ''}${last.join(' → ')}.`;
}

/** Of a long run the last steps say the most. */
const MOST_STEPS = 12;
