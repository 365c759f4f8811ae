import { canonicalise } from '../bpmn/canonical';
import { ruleOf, type ChildRule, type ElementRule } from '../bpmn/grammar';
import { XmlFault } from '../bpmn/xml/fault';
import { parseXml } from '../bpmn/xml/parse';
import { serialiseContent, serialiseElement } from '../bpmn/xml/serialise';
import { elementsIn, textIn, type XmlDocument, type XmlElement } from '../bpmn/xml/tree';
import {
  COMMENTS,
  CONTENT,
  EMPTY_EXTENSIONS,
  EXTENSIONS,
  OPAQUE,
  TAIL,
  TEXT,
  type Item,
  type Items,
} from './item';

/**
 * Takes a file apart into items. Cost grows with the length of the text.
 *
 * @param text a BPMN file, best in canonical form as `BpmnModel.text` has it
 * @throws SyntaxError for text that is no well-formed XML with `bpmn:definitions` at its root; `readBpmn` tells people
 *   about such a file
 */
export function readItems(text: string): Items {
  const document = parseXml(text);
  if (document instanceof XmlFault)
    throw new SyntaxError(`${document.line}:${document.column} ${document.message}`);
  canonicalise(document);
  const rule = ruleOf('bpmn:Definitions')!;
  if (document.root.name !== 'bpmn:definitions')
    throw new SyntaxError(`<${document.root.name}> is no BPMN file: <bpmn:definitions> is missing.`);
  const byAddress = new Map<string, Item>();
  const root = itemOf(document.root, rule, '/', '', undefined, byAddress);
  for (const [prefix, uri] of vendorNamespaces(document)) root.values.set(`xmlns:${prefix}`, uri);
  return { root, byAddress };
}

const OWN = new Set(['bpmn', 'bpmndi', 'dc', 'di', 'bam', 'color', 'bioc', 'xsi']);

/** Those that canonical form would not declare by itself. */
function vendorNamespaces({ namespaces }: XmlDocument): [string, string][] {
  return [...namespaces].filter(([prefix]) => !OWN.has(prefix));
}

function itemOf(
  element: XmlElement,
  rule: ElementRule,
  address: string,
  slot: string,
  parent: Item | undefined,
  byAddress: Map<string, Item>,
): Item {
  const item: Item = {
    address,
    name: element.name,
    type: rule.name,
    rule,
    parent,
    slot,
    values: new Map(element.attributes),
    lists: new Map(),
    children: [],
  };
  byAddress.set(address, item);
  if (element.comments) item.values.set(COMMENTS, JSON.stringify(element.comments));
  if (element.tail) item.values.set(TAIL, JSON.stringify(element.tail));
  if (isMixed(element, rule)) {
    item.values.set(CONTENT, serialiseContent(element));
    return item;
  }
  const text = textIn(element);
  if (text !== '') item.values.set(TEXT, text);
  for (const [known, members] of groupsIn(element, rule)) takeGroup(item, known, members, byAddress);
  return item;
}

/** Text among elements that no descriptor knows, such as HTML in a documentation, keeps its order. */
function isMixed(element: XmlElement, rule: ElementRule): boolean {
  const elements = elementsIn(element);
  if (elements.length === 0 || textIn(element).trim() === '') return false;
  return elements.some((child) => !rule.child(child.name, child.attributes.get('xsi:type')));
}

/** The child elements by the property that holds them, in the order of the file. */
function groupsIn(
  element: XmlElement,
  rule: ElementRule,
): Map<string, { child: XmlElement; known: ChildRule | undefined }[]> {
  const groups = new Map<string, { child: XmlElement; known: ChildRule | undefined }[]>();
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const known = rule.child(child.name, child.attributes.get('xsi:type'));
    const slot = known?.property ?? '';
    const group = groups.get(slot);
    if (group) group.push({ child, known });
    else groups.set(slot, [{ child, known }]);
  }
  return groups;
}

interface Member {
  child: XmlElement;
  known: ChildRule | undefined;
}

function takeGroup(item: Item, slot: string, members: Member[], byAddress: Map<string, Item>): void {
  if (slot === EXTENSIONS && members.length === 1 && isBare(members[0]!.child)) {
    takeExtensions(item, members[0]!, byAddress);
    return;
  }
  const leaves: string[] = [];
  const isMany = members.length > 1 || members[0]!.known?.isMany !== false;
  const arePlain = members.every(({ child, known }) => known && known.kind !== 'element' && isPlain(child));
  if (arePlain) {
    const key = `<${members[0]!.child.name}>`;
    const texts = members.map(({ child }) => textIn(child));
    if (isMany) item.lists.set(key, texts);
    else item.values.set(key, texts[0]!);
    return;
  }
  let n = 0;
  for (const { child, known } of members) {
    if (known?.type && isItem(known.type))
      addChild(item, child, known.type, slot, isMany ? n++ : undefined, byAddress);
    else leaves.push(serialiseElement(child));
  }
  if (leaves.length === 0) return;
  if (isMany) item.lists.set(OPAQUE + slot, leaves);
  else item.values.set(OPAQUE + slot, leaves[0]!);
}

/** What layers and traces say are items of the element itself: `extensionElements` is nothing but a holder. */
function takeExtensions(item: Item, { child, known }: Member, byAddress: Map<string, Item>): void {
  const leaves: string[] = [];
  let n = 0;
  for (const value of elementsIn(child)) {
    const type = known?.type?.child(value.name)?.type;
    if (type) addChild(item, value, type, EXTENSIONS, n++, byAddress);
    else leaves.push(serialiseElement(value));
  }
  if (leaves.length > 0) item.lists.set(OPAQUE + EXTENSIONS, leaves);
  else if (n === 0) item.values.set(EMPTY_EXTENSIONS, '');
}

function addChild(
  parent: Item,
  child: XmlElement,
  type: ElementRule,
  slot: string,
  n: number | undefined,
  byAddress: Map<string, Item>,
): void {
  const id = child.attributes.get('id');
  const isUnique = id !== undefined && id !== '/' && !byAddress.has(id);
  const place = `${parent.address === '/' ? '' : parent.address}/${slot}${n === undefined ? '' : `[${n}]`}`;
  parent.children.push(itemOf(child, type, isUnique ? id : place, slot, parent, byAddress));
}

/** Geometry is a value: a point or a frame has no life of its own. */
const isItem = ({ name }: ElementRule) => !/^(dc|di):/.test(name) && name !== 'bpmndi:BPMNLabel';

const isBare = ({ attributes, comments, tail, children }: XmlElement) =>
  attributes.size === 0 && !comments && !tail && children.every((child) => typeof child !== 'string');

const isPlain = ({ attributes, comments, tail, children }: XmlElement) =>
  attributes.size === 0 && !comments && !tail && children.every((child) => typeof child === 'string');
