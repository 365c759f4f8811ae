import { canonicalise } from '../bpmn/canonical';
import { PREFIXES } from '../bpmn/xml/namespaces';
import { XmlFault } from '../bpmn/xml/fault';
import { parseXml } from '../bpmn/xml/parse';
import { serialiseXml } from '../bpmn/xml/serialise';
import type { XmlElement, XmlNode } from '../bpmn/xml/tree';
import { COMMENTS, CONTENT, EMPTY_EXTENSIONS, EXTENSIONS, OPAQUE, TAIL, TEXT } from './item';

/** What writing needs of an item, so that items that only a comparison knows can be written too. */
export interface WritableItem {
  readonly name: string;
  readonly slot: string;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly children: readonly WritableItem[];
}

/** The canonical text of the file that an item is the root of. */
export function writeItems(root: WritableItem): string {
  const namespaces = new Map([...PREFIXES].map(([uri, prefix]) => [prefix, uri]));
  for (const [key, uri] of root.values) if (key.startsWith('xmlns:')) namespaces.set(key.slice(6), uri);
  const document = { root: elementOf(root), namespaces, instructions: [] };
  document.namespaces.delete('xml');
  return serialiseXml(canonicalise(document));
}

function elementOf({ name, values, lists, children }: WritableItem): XmlElement {
  const element: XmlElement = { name, attributes: new Map(), children: [], index: 0 };
  const extensions: XmlNode[] = [];
  for (const [key, value] of values) {
    if (key === TEXT) element.children.push(value);
    else if (key === CONTENT) element.children.push(...contentOf(value));
    else if (key === COMMENTS) element.comments = JSON.parse(value) as string[];
    else if (key === TAIL) element.tail = JSON.parse(value) as string[];
    else if (key.startsWith(OPAQUE)) element.children.push(...contentOf(value));
    else if (key.startsWith('<')) element.children.push(leafOf(key, value));
    else if (key !== EMPTY_EXTENSIONS && !key.startsWith('xmlns:')) element.attributes.set(key, value);
  }
  for (const [key, list] of lists) {
    const target = key === OPAQUE + EXTENSIONS ? extensions : element.children;
    for (const value of list)
      target.push(...(key.startsWith(OPAQUE) ? contentOf(value) : [leafOf(key, value)]));
  }
  for (const child of children)
    (child.slot === EXTENSIONS ? extensions : element.children).push(elementOf(child));
  if (extensions.length > 0 || values.has(EMPTY_EXTENSIONS))
    element.children.push(elementNamed('bpmn:extensionElements', extensions));
  return element;
}

const elementNamed = (name: string, children: XmlNode[]): XmlElement => ({
  name,
  attributes: new Map(),
  children,
  index: 0,
});

const leafOf = (key: string, value: string) => elementNamed(key.slice(1, -1), value === '' ? [] : [value]);

/** The nodes of a piece of XML as `serialiseElement` and `serialiseContent` write it. */
function contentOf(xml: string): XmlNode[] {
  const declared = new Map([...PREFIXES].map(([uri, prefix]) => [prefix, uri]));
  for (const [, prefix] of xml.matchAll(/[\s<"]([\p{L}_][\p{L}\p{N}_.-]*):/gu))
    if (!declared.has(prefix!)) declared.set(prefix!, `urn:prefix:${prefix}`);
  declared.delete('xml');
  const declarations = [...declared].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const document = parseXml(`<root${declarations}>${xml}</root>`, { lineEnds: 'keep' });
  if (document instanceof XmlFault) throw new RangeError(`Not a piece of a model: ${document.message}`);
  return document.root.children;
}
