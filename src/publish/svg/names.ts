import type { AnyElement } from '../../core/bpmn/model';

/** Characters of a name that stands for an element in another one's title. */
const MOST_OF_A_NAME = 60;

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

/** One line for people who hear the drawing, or point at an element: name, kind, and its lane or its two ends. */
export function titleOf(element: AnyElement, laneName?: string): string {
  const trigger = element.$instanceOf('bpmn:Event') ? triggerOf(element) : '';
  const kind = [trigger, kindOf(element)].filter(Boolean).join(' ');
  const name = textOf(element).trim();
  const where = laneName ? `, ${laneName}` : endsInWords(element);
  return name ? `${name} (${kind}${where})` : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${where}`;
}

function endsInWords(element: AnyElement): string {
  if (!element.$instanceOf('bpmn:SequenceFlow') && !element.$instanceOf('bpmn:MessageFlow')) return '';
  const from = element.sourceRef as AnyElement | undefined;
  const to = element.targetRef as AnyElement | undefined;
  return from && to ? ` from ${shortName(from)} to ${shortName(to)}` : '';
}

function shortName(element: AnyElement): string {
  const name = textOf(element).trim() || kindOf(element);
  return name.length > MOST_OF_A_NAME ? `${name.slice(0, MOST_OF_A_NAME).trimEnd()}…` : name;
}
