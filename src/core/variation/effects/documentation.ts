import type { AnyElement } from '../../bpmn/model';
import { listOf } from '../elements';
import type { Variation } from '../types';

interface Creating {
  $model: { create(type: string, attributes: object): AnyElement };
}

/** Puts a text in the place of an element's first documentation; '' takes it away. */
export function setDocumentation(element: AnyElement, text: string): void {
  const [, ...others] = listOf(element, 'documentation');
  element.set('documentation', text === '' ? others : [documentation(element, text), ...others]);
}

/** Appends the reason of a variation, so that any tool shows it; nothing where there is none (V35). */
export function addDocumentation(element: AnyElement, { layer, reason }: Variation): void {
  if (reason === '') return;
  element.set('documentation', [
    ...listOf(element, 'documentation'),
    documentation(element, `${layer}: ${reason}`),
  ]);
}

function documentation(element: AnyElement, text: string): AnyElement {
  const created = (element as unknown as Creating).$model.create('bpmn:Documentation', { text });
  created.$parent = element;
  return created;
}
