import type { Anchor, Leftover, Leftovers } from './leftovers';
import { matchChildren } from './match';
import { serialiseContent } from './xml/serialise';
import { copyOf, elementsIn, textIn, type XmlDocument, type XmlElement } from './xml/tree';

/**
 * What is in a file and not in what moddle writes after reading it. Both trees are in canonical form.
 * Cost grows with the number of elements.
 */
export function findLeftovers(original: XmlDocument, written: XmlDocument): Leftovers {
  const entries: Leftover[] = [];
  compareElements(
    original.root,
    written.root,
    { id: undefined, path: [], name: original.root.name },
    entries,
  );
  const namespaces = new Map([...original.namespaces].filter(([prefix]) => !written.namespaces.has(prefix)));
  return { entries, ...(namespaces.size > 0 && { namespaces }) };
}

function compareElements(
  original: XmlElement,
  written: XmlElement,
  outer: Anchor,
  entries: Leftover[],
): void {
  const id = original.attributes.get('id');
  const at = id === undefined ? outer : { id, path: [], name: written.name };
  compareAttributes(original, written, at, entries);
  if (original.comments || original.tail) {
    const { comments: before, tail } = original;
    entries.push({ kind: 'comments', at, ...(before && { before }), ...(tail && { tail }) });
  }
  if (isMixed(original)) {
    const [now, before] = [serialiseContent(written), serialiseContent(original)];
    if (now !== before)
      entries.push({ kind: 'content', at, children: copyOf(original).children, written: now });
    return;
  }
  compareText(original, written, at, entries);
  if (original.children.length > 0) compareChildren(original, written, at, entries);
}

/** Text and elements side by side, with the order that only the file knows. */
function isMixed({ children }: XmlElement): boolean {
  return children.length > 1 && children.some((child) => typeof child === 'string');
}

function compareChildren(original: XmlElement, written: XmlElement, at: Anchor, entries: Leftover[]): void {
  const partners = matchChildren(original, written);
  const [originalNumbers, writtenNumbers] = [numbersOf(original), numbersOf(written)];
  for (const child of elementsIn(original)) {
    const partner = partners.get(child);
    if (!partner) {
      entries.push({ kind: 'element', at, element: copyOf(child), nth: originalNumbers.get(child)! });
      continue;
    }
    const step = [partner.name, writtenNumbers.get(partner)!] as const;
    const below: Anchor = { id: at.id, path: [...at.path, step], name: partner.name };
    if (partner.name !== child.name) entries.push(renamed(child, partner, below));
    compareElements(child, partner, below, entries);
  }
}

function renamed(child: XmlElement, partner: XmlElement, at: Anchor): Leftover {
  const added = [...partner.attributes.keys()].filter((name) => !child.attributes.has(name));
  return { kind: 'name', at, value: child.name, added };
}

/** The number of each element among its siblings of the same name. */
function numbersOf(parent: XmlElement): Map<XmlElement, number> {
  const next = new Map<string, number>();
  const numbers = new Map<XmlElement, number>();
  for (const child of elementsIn(parent)) {
    const n = next.get(child.name) ?? 0;
    next.set(child.name, n + 1);
    numbers.set(child, n);
  }
  return numbers;
}

function compareAttributes(original: XmlElement, written: XmlElement, at: Anchor, entries: Leftover[]): void {
  for (const [name, value] of original.attributes) {
    const now = written.attributes.get(name);
    if (now === value) continue;
    entries.push({ kind: 'attribute', at, name, value, ...(now !== undefined && { written: now }) });
  }
  const [prefix] = written.name.split(':');
  for (const [name, value] of written.attributes) {
    if (original.attributes.has(name) || original.attributes.get(`${prefix}:${name}`) !== value) continue;
    entries.push({ kind: 'doubled', at, name, value });
  }
}

function compareText(original: XmlElement, written: XmlElement, at: Anchor, entries: Leftover[]): void {
  const hasText = original.children.some((child) => typeof child === 'string');
  if (!hasText && !written.children.some((child) => typeof child === 'string')) return;
  const [value, now] = [textIn(original), textIn(written)];
  if (value !== now) entries.push({ kind: 'text', at, value, written: now });
}
