import type { AnyElement } from '../bpmn/model';
import type { Rule } from './Rule';
import { problemAt } from './wording';

/** Sequence flows stay inside one process or sub-process; message flows lead from one pool to another. */
export const flowEnds: Rule = {
  name: 'flow-ends',
  scope: 'file',
  check(element) {
    const [source, target] = [element['sourceRef'], element['targetRef']] as (AnyElement | undefined)[];
    if (!source || !target) return [];
    if (element.$type === 'bpmn:SequenceFlow' && source.$parent !== target.$parent)
      return [
        problemAt(
          element,
          'FLOW-ACROSS',
          'error',
          `The flow from ${source.id} to ${target.id} leaves the process or sub-process that it begins in.`,
          'Between pools draw a message flow; into a sub-process lead the flow to the sub-process itself.',
        ),
      ];
    if (element.$type === 'bpmn:MessageFlow' && processOf(source) === processOf(target))
      return [
        problemAt(
          element,
          'MESSAGE-WITHIN',
          'error',
          `The message flow from ${source.id} to ${target.id} stays within one pool.`,
          'Within a pool draw a flow instead.',
        ),
      ];
    return [];
  },
};

/** The process that an element or pool stands for; a pool without a process stands for itself. */
function processOf(element: AnyElement): AnyElement {
  if (element.$type === 'bpmn:Participant')
    return (element['processRef'] as AnyElement | undefined) ?? element;
  let at = element;
  while (at.$parent && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}
