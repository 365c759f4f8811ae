import type { AnyElement } from '../bpmn/model';
import { fnv1a64 } from './hash';
import { laneIds, type LaneIdOf } from './lane-ids';
import type { Variation } from './types';

/** Parts of an element that say what it means by itself: neither its place in the flow nor what layers say of it. */
const MEANING = new Set([
  'documentation',
  'eventDefinitions',
  'loopCharacteristics',
  'conditionExpression',
  'text',
]);

/**
 * A short hash of what a baseline element means: type, name, documentation, trace, attributes, event definitions, loop, condition and
 * lane. Geometry, neighbours, white space around texts and layers do not count. A variation keeps it as its `basis`.
 *
 * @param laneIdOf who asks for many elements of one model that does not change meanwhile passes one `laneIds()` for all
 * @returns 16 hex digits, the same for equal meaning
 */
export function basisOf(element: object, laneIdOf: LaneIdOf = laneIds()): string {
  const node = element as AnyElement;
  return fnv1a64(JSON.stringify([meaningOf(node, true), laneIdOf(node)]));
}

/** True when the element is no longer what it was when the variation was recorded, or is gone. */
export function isStale(variation: Variation, element: object | undefined, laneIdOf?: LaneIdOf): boolean {
  if (variation.orphaned || !element) return true;
  return variation.basis !== undefined && variation.basis !== basisOf(element, laneIdOf);
}

type Meaning = (string | Meaning)[];

function meaningOf(element: AnyElement, whole: boolean): Meaning {
  const meaning: Meaning = [element.$type];
  for (const { name, isAttr, isReference, isBody } of descriptorOf(element)) {
    if (name === 'id' || name === 'layer' || !Object.hasOwn(element, name)) continue;
    const value = element[name];
    // An editor that merely looks at a list leaves an empty one behind.
    if (Array.isArray(value) && value.length === 0) continue;
    if (isReference) {
      // Inside an event definition the reference is the meaning (which message); of an element itself it is a neighbour.
      if (!whole) meaning.push([name, idsOf(value)]);
    } else if (isAttr || isBody) meaning.push([name, String(value).trim()]);
    else if (MEANING.has(name) || !whole) meaning.push([name, nested(value)]);
  }
  if (whole) meaning.push(...traceMeaning(element));
  return meaning;
}

function nested(value: unknown): Meaning {
  const items = (Array.isArray(value) ? value : [value]) as unknown[];
  return items.map((item) =>
    typeof item === 'object' && item !== null ? meaningOf(item as AnyElement, false) : String(item),
  );
}

function traceMeaning(element: AnyElement): Meaning {
  const holder = element['extensionElements'] as { values?: AnyElement[] } | undefined;
  return (holder?.values ?? [])
    .filter(({ $type }) => $type === 'bam:Trace')
    .map((trace) => meaningOf(trace, false));
}

function idsOf(value: unknown): string {
  const items = (Array.isArray(value) ? value : [value]) as { id?: string }[];
  return items.map(({ id }) => id ?? '').join(' ');
}

interface Described {
  $descriptor: { properties?: { name: string; isAttr?: boolean; isReference?: boolean; isBody?: boolean }[] };
}

function descriptorOf(element: AnyElement) {
  return (element as unknown as Described).$descriptor.properties ?? [];
}
