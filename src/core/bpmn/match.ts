import { serialiseContent, serialiseElement } from './xml/serialise';
import { elementsIn, type XmlElement } from './xml/tree';

/**
 * Which child of one element is which child of its other version: by id, then by equal content, then by order among
 * those of the same name that are left; last by content alone, because moddle writes some elements by another name.
 */
export function matchChildren(original: XmlElement, written: XmlElement): Map<XmlElement, XmlElement> {
  const left = elementsIn(original);
  const right = elementsIn(written);
  const partners = new Map<XmlElement, XmlElement>();
  if (left.length === right.length && left.every((child, i) => isTwin(child, right[i]!))) {
    left.forEach((child, i) => partners.set(child, right[i]!));
    return partners;
  }
  const free = new Set(right);
  for (const keyOf of [idKey, contentKey, nameKey, otherNameKey]) pair(left, free, partners, keyOf);
  return partners;
}

/** The usual case: moddle lost none of the children, so they stand in the same order. */
function isTwin(a: XmlElement, b: XmlElement): boolean {
  return a.name === b.name && a.attributes.get('id') === b.attributes.get('id');
}

function pair(
  left: readonly XmlElement[],
  free: Set<XmlElement>,
  partners: Map<XmlElement, XmlElement>,
  keyOf: (element: XmlElement) => string | undefined,
): void {
  const waiting = new Map<string, XmlElement[]>();
  for (const element of free) {
    const key = keyOf(element);
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), element]);
  }
  for (const child of left) {
    if (partners.has(child)) continue;
    const key = keyOf(child);
    const partner = key === undefined ? undefined : waiting.get(key)?.shift();
    if (!partner) continue;
    partners.set(child, partner);
    free.delete(partner);
  }
}

const idKey = ({ name, attributes }: XmlElement) => {
  const id = attributes.get('id');
  return id === undefined ? undefined : `${name} ${id}`;
};
const contentKey = (element: XmlElement) =>
  element.attributes.has('id') ? undefined : serialiseElement(element);
const nameKey = ({ name, attributes }: XmlElement) => (attributes.has('id') ? undefined : name);
const otherNameKey = (element: XmlElement) =>
  `${element.attributes.get('id') ?? ''} ${serialiseContent(element)}`;
