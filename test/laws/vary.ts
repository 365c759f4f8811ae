import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { walk } from '../../src/core/bpmn/walk';
import type { Choices } from './generate/choices';

interface Creating {
  $model: { create(type: string, attributes: object): AnyElement };
}

/** Sows variations of one layer over the steps and flows of a model that has none. The model is changed. */
export function varyAtRandom(choices: Choices, definitions: Definitions, layer: string): void {
  for (const element of [...walk(definitions)]) {
    const isNode = element.$instanceOf('bpmn:FlowNode');
    const isFlow = element.$instanceOf('bpmn:SequenceFlow') || element.$instanceOf('bpmn:MessageFlow');
    if (isNode && choices.chance(25)) record(element, layer, effectOf(choices));
    else if (isFlow && choices.chance(5)) record(element, layer, { effect: 'not-applicable' });
    else if (element.$type === 'bpmn:Lane' && choices.chance(5))
      record(element, layer, { effect: 'not-applicable', flow: 'skip' });
  }
}

function effectOf(choices: Choices): object {
  return choices.pick([
    { effect: 'not-applicable', flow: 'skip' },
    { effect: 'not-applicable', flow: 'block' },
    { effect: 'noted' },
    { effect: 'changed' },
  ]);
}

function record(element: AnyElement, layer: string, effect: object): void {
  const { $model } = element as unknown as Creating;
  const variation = $model.create('bam:Variation', { layer, reason: 'as it fell out', ...effect });
  const holder =
    (element['extensionElements'] as AnyElement | undefined) ?? $model.create('bpmn:ExtensionElements', {});
  holder.$parent = element;
  variation.$parent = holder;
  (holder.get('values') as AnyElement[]).push(variation);
  element.set('extensionElements', holder);
}
