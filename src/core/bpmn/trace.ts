import type { AnyElement } from './model';

/** What a step is traced to: `bam:trace`. */
export interface Trace {
  /** Service request variants such as `8.14.2`. */
  serviceRequests: string[];
  /** BAD step number such as `7.2.2.6.1`, or empty. */
  badSection: string;
  /** SEC references as text, or empty. */
  references: string;
}

interface Extended {
  $model: { create(type: string, attributes?: object): AnyElement };
  extensionElements?: AnyElement & { values?: AnyElement[] };
}

/** The trace of an element; empty parts where it has none. */
export function traceOf(element: object): Trace {
  const trace = traceElementOf(element);
  const { serviceRequests, badSection, references } = (trace ?? {}) as Record<string, string | undefined>;
  return {
    serviceRequests: serviceRequests?.split(/\s+/).filter(Boolean) ?? [],
    badSection: badSection ?? '',
    references: references ?? '',
  };
}

/** Sets the trace of an element in place; an empty trace takes `bam:trace` away, and the emptied `extensionElements` too. */
export function setTraceOf(element: object, { serviceRequests, badSection, references }: Trace): void {
  const extended = element as Extended;
  const others = extended.extensionElements?.values?.filter(({ $type }) => $type !== 'bam:Trace') ?? [];
  const attributes = {
    ...(serviceRequests.length > 0 && { serviceRequests: serviceRequests.join(' ') }),
    ...(badSection && { badSection }),
    ...(references && { references }),
  };
  const values =
    Object.keys(attributes).length > 0
      ? [...others, extended.$model.create('bam:Trace', attributes)]
      : others;
  if (values.length === 0) {
    delete extended.extensionElements;
    return;
  }
  const extensionElements = extended.extensionElements ?? extended.$model.create('bpmn:ExtensionElements');
  for (const value of values) value.$parent = extensionElements;
  extensionElements.$parent = element as AnyElement;
  extensionElements.set('values', values);
  extended.extensionElements = extensionElements;
}

function traceElementOf(element: object): AnyElement | undefined {
  return (element as Extended).extensionElements?.values?.find(({ $type }) => $type === 'bam:Trace');
}
