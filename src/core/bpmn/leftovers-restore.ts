import type { Anchor, Leftover, Leftovers } from './leftovers';
import { canonicalise } from './canonical';
import { parseWritten } from './written';
import { serialiseContent, serialiseXml } from './xml/serialise';
import {
  copyOf,
  elementsIn,
  everyElement,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './xml/tree';

/**
 * What moddle (or bpmn-js's saveXML) wrote, with the leftovers of the original put back, in canonical form. A leftover
 * whose element is gone, or that the user has set meanwhile, stays away.
 */
export function restoreLeftovers(writtenXml: string, leftovers: Leftovers): string {
  const document = canonicalise(parseWritten(writtenXml));
  restoreInto(document, leftovers);
  return serialiseXml(canonicalise(document));
}

/** Puts the leftovers back into a tree in canonical form; call `canonicalise` afterwards. */
export function restoreInto(document: XmlDocument, { entries, namespaces }: Leftovers): void {
  for (const [prefix, uri] of namespaces ?? []) {
    if (!document.namespaces.has(prefix)) document.namespaces.set(prefix, uri);
  }
  if (entries.length === 0) return;
  const byId = new Map<string, XmlElement>();
  for (const element of everyElement(document.root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  // All anchors are looked up before anything is added, because additions change the numbers among siblings.
  const found = entries.map((entry) => ({ entry, element: elementAt(document.root, byId, entry.at) }));
  for (const { entry, element } of found) if (element) restore(entry, element);
}

function elementAt(
  root: XmlElement,
  byId: ReadonlyMap<string, XmlElement>,
  { id, path, name }: Anchor,
): XmlElement | undefined {
  let element = id === undefined ? root : byId.get(id);
  for (const [step, nth] of path) {
    element = element && elementsIn(element).filter((child) => child.name === step)[nth];
  }
  return element?.name === name ? element : undefined;
}

function restore(entry: Leftover, element: XmlElement): void {
  switch (entry.kind) {
    case 'attribute':
      if (element.attributes.get(entry.name) === entry.written)
        element.attributes.set(entry.name, entry.value);
      return;
    case 'name':
      element.name = entry.value;
      for (const name of entry.added) element.attributes.delete(name);
      return;
    case 'doubled':
      if (element.attributes.get(entry.name) === entry.value) element.attributes.delete(entry.name);
      return;
    case 'text':
      restoreText(entry, element);
      return;
    case 'content':
      if (serialiseContent(element) === entry.written) element.children = entry.children.map(copyOfNode);
      return;
    case 'element':
      insert(element, copyOf(entry.element), entry.nth);
      return;
    case 'comments':
      if (entry.before) element.comments = entry.before;
      if (entry.tail) element.tail = entry.tail;
  }
}

function restoreText({ value, written }: { value: string; written: string }, element: XmlElement): void {
  const texts = element.children.filter((child) => typeof child === 'string');
  if (texts.join('') !== written) return;
  element.children = [...(value === '' ? [] : [value]), ...elementsIn(element)];
}

const copyOfNode = (node: XmlNode) => (typeof node === 'string' ? node : copyOf(node));

/** Before the nth sibling of its name, else at the end. */
function insert(parent: XmlElement, child: XmlElement, nth: number): void {
  const next = elementsIn(parent).filter(({ name }) => name === child.name)[nth];
  const at = next ? parent.children.indexOf(next) : parent.children.length;
  parent.children.splice(at, 0, child);
}
