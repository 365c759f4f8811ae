import type { AnyElement } from '../bpmn/model';
import { laneOf } from '../bpmn/lanes';
import { listOf } from '../variation/elements';
import type { Rule } from './Rule';
import { nameOf, problemAt, titleOf } from './wording';

/** Two steps of one lane with the same name: a reader cannot tell them apart. Calls of one process may well repeat. */
export const stepTwice: Rule = {
  name: 'step-twice',
  scope: 'view',
  check(element) {
    if (!element.$instanceOf('bpmn:FlowElementsContainer')) return [];
    const seen = new Map<string, AnyElement>();
    return listOf(element, 'flowElements').flatMap((step) => {
      if (!step.$instanceOf('bpmn:Activity') || step.$type === 'bpmn:CallActivity') return [];
      const name = nameOf(step).toLowerCase();
      if (name === '') return [];
      const key = JSON.stringify([name, laneOf(element, step.id ?? '')?.id]);
      const other = seen.get(key);
      seen.set(key, step);
      if (!other) return [];
      return problemAt(
        step,
        'STEP-TWICE',
        'info',
        `Two steps of one lane are called ${titleOf(step)} (${other.id} and ${step.id}).`,
        'Tell them apart by name, or lead both flows to one step.',
      );
    });
  },
};

/** A step that no text explains. */
export const documentationMissing: Rule = {
  name: 'documentation-missing',
  scope: 'file',
  check(element) {
    if (!element.$instanceOf('bpmn:Activity')) return [];
    const documentation = listOf(element, 'documentation')[0]?.['text'];
    if (typeof documentation === 'string' && documentation.trim() !== '') return [];
    return [
      problemAt(
        element,
        'DOCUMENTATION-MISSING',
        'info',
        `${titleOf(element)} has no documentation.`,
        'Say in a sentence or two what happens in the step.',
      ),
    ];
  },
};
