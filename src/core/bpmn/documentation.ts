import type { AnyElement } from './model';
import { isElement } from './walk';

/**
 * The documentation of an element, one text for each entry, as the file has it. Empty for what has none, and for a diagram, which has an
 * attribute of that name.
 *
 * Source: BPMN20.xsd, tBaseElement/documentation; DI.xsd, Diagram/@documentation.
 */
export function documentationOf(element: AnyElement): string[] {
  const entries: unknown = element['documentation'];
  if (!Array.isArray(entries)) return [];
  return entries.filter(isElement).map(({ text }) => (typeof text === 'string' ? text : ''));
}
