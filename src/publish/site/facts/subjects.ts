import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { walkSemantics } from '../../../core/bpmn/walk';
import { variationsOf } from '../../../core/variation/variations';
import { kindOf, textOf } from '../../svg/names';
import type { Identity } from './identity';
import type { Step } from './steps';

/** What each recorded difference of a model is about, by element id, in words: a step, a flow between two, the whole process. */
export function subjectsOf(
  definitions: Definitions,
  { name }: Pick<Identity, 'name'>,
  steps: readonly Step[],
  processIds: readonly string[],
): Record<string, string> {
  const asked = new Set(variationsOf(definitions).map(({ elementId }) => elementId));
  const known = new Map(steps.map((step) => [step.id, step.label]));
  for (const id of processIds) known.set(id, `${name}, as a whole`);
  const subjects: Record<string, string> = {};
  for (const element of walkSemantics(definitions)) {
    const { id } = element;
    if (id === undefined || !asked.has(id)) continue;
    subjects[id] = known.get(id) ?? subjectOf(element, known);
  }
  return subjects;
}

function subjectOf(element: AnyElement, steps: ReadonlyMap<string, string>): string {
  const own = textOf(element).replace(/\s+/g, ' ').trim();
  const [from, to] = ['sourceRef', 'targetRef'].map((end) => {
    const { id = '' } = (element[end] ?? {}) as Partial<AnyElement>;
    return steps.get(id);
  });
  if (from !== undefined && to !== undefined)
    return `${own ? `Flow “${own}”` : 'Flow'} from “${from}” to “${to}”`;
  return own || `${kindOf(element)} ${element.id ?? ''}`.trim();
}
