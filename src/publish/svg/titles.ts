import type { AnyElement } from '../../core/bpmn/model';
import { kindOf, textOf } from './names';
import { kindInWords, unnamedLabel } from './unnamed';

/** Characters of a name that stands for an element in another one's title. */
const MOST_OF_A_NAME = 60;

/**
 * One line for people who hear the drawing, or point at an element: name, kind, and its lane or its two ends. What has no
 * name is called by what it does, as in a list of steps: `Paths join (exclusive gateway, DCC)`.
 */
export function titleOf(element: AnyElement, laneName?: string): string {
  const kind = kindInWords(element);
  const name = textOf(element).trim() || roleOf(element);
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
  const name = textOf(element).trim() || roleOf(element) || kindOf(element);
  return name.length > MOST_OF_A_NAME ? `${name.slice(0, MOST_OF_A_NAME).trimEnd()}…` : name;
}

/** What a gateway does, where its flows tell more than its kind does. */
function roleOf(element: AnyElement): string {
  if (!element.$instanceOf('bpmn:Gateway')) return '';
  const label = unnamedLabel(element);
  return label.toLowerCase() === kindOf(element) ? '' : label;
}
