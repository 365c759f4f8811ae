import type { AnyElement } from '../bpmn/model';
import type { Problem, Severity } from '../problem';

const KINDS: Readonly<Record<string, string>> = {
  'bpmn:Participant': 'pool',
  'bpmn:Lane': 'lane',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:MessageFlow': 'message flow',
  'bpmn:TextAnnotation': 'annotation',
  'bpmn:Process': 'process',
  'bpmn:Collaboration': 'collaboration',
};

/** What people call the type of an element. */
export function kindOf({ $type }: AnyElement): string {
  if ($type.endsWith('Gateway')) return 'gateway';
  if ($type.endsWith('Event')) return 'event';
  return KINDS[$type] ?? 'step';
}

/** How a message names an element: by its name, else by its kind and id. */
export function titleOf(element: AnyElement): string {
  const name = nameOf(element);
  return name
    ? `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`
    : `The ${kindOf(element)} ${element.id}`;
}

/** The name on one line, without white space around it; '' for none. */
export function nameOf(element: AnyElement): string {
  const name = element['name'];
  return typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : '';
}

/** A problem at an element. */
export function problemAt(
  { id }: AnyElement,
  code: string,
  severity: Severity,
  message: string,
  remedy: string,
): Problem {
  return { code, severity, where: id === undefined ? {} : { elementId: id }, message, remedy };
}
