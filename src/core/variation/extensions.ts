import type { AnyElement } from '../bpmn/model';

/** What stands in an element's `extensionElements` under one type, such as `bam:Variation`; in the order of the file. */
export function extensionsOf(element: AnyElement, type: string): AnyElement[] {
  const holder = element['extensionElements'] as { values?: AnyElement[] } | undefined;
  return holder?.values?.filter(({ $type }) => $type === type) ?? [];
}

/** An attribute that holds ids parted by white space, as a list. */
export function idList(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}

/** A text attribute or body without the white space around it; '' where there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
