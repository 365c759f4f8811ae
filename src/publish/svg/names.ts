import type { AnyElement } from '../../core/bpmn/model';

/** The text that belongs to an element in the drawing: its name, an annotation's text, a group's category. */
export function textOf(element: AnyElement): string {
  const value = element.$instanceOf('bpmn:TextAnnotation')
    ? element.text
    : element.$instanceOf('bpmn:Group')
      ? (element.categoryValueRef as AnyElement | undefined)?.value
      : element.name;
  return typeof value === 'string' ? value : '';
}

/** What an element is, in lower-case words: `bpmn:ServiceTask` → `service task`. */
export function kindOf({ $type }: AnyElement): string {
  return (KINDS[$type] ??= $type
    .replace(/^.*:/, '')
    .replace(/(?!^)([A-Z])/g, ' $1')
    .toLowerCase());
}

/** The words that are not simply those of the type; grows by the others as they are met. */
const KINDS: Record<string, string | undefined> = {
  'bpmn:Participant': 'pool',
  'bpmn:DataObjectReference': 'data object',
  'bpmn:DataStoreReference': 'data store',
  'bpmn:SubProcess': 'sub-process',
  'bpmn:AdHocSubProcess': 'ad hoc sub-process',
  'bpmn:IntermediateCatchEvent': 'intermediate event, catching',
  'bpmn:IntermediateThrowEvent': 'intermediate event, throwing',
};

/** The events' trigger in words: `message`, `timer`, `multiple`; empty for an event without one. */
export function triggerOf(element: AnyElement): string {
  const definitions = (element.eventDefinitions ?? []) as AnyElement[];
  if (definitions.length > 1) return element.parallelMultiple ? 'parallel multiple' : 'multiple';
  return (definitions[0]?.$type ?? '').replace(/^.*:|EventDefinition$/g, '').toLowerCase();
}
