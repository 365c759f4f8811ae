import { createSort, isSet, type SortSet } from './canonical-order';
import { canonicalValue } from './canonical-value';
import { ruleOf, type ChildRule, type ElementRule } from './grammar';
import { declarationsOf } from './declarations';
import { parseXml } from './xml/parse';
import { XmlFault } from './xml/fault';
import { serialiseXml } from './xml/serialise';
import { textIn, type XmlDocument, type XmlElement, type XmlNode } from './xml/tree';

/**
 * The canonical form of a BPMN file: equal models give equal bytes. Usual prefixes, attributes as id, name, then by name,
 * children in the order of the schema, sets sorted by id, diagram elements in the order in which they are drawn, numbers and
 * truth values in one spelling, two spaces for each level. Order that has a meaning stays: outgoing flows (conditions are
 * tried in turn), waypoints, lanes, documentation, and whatever other tools put into extensions.
 *
 * Cost grows with the length of the text, n log n in the number of siblings.
 *
 * @throws SyntaxError for text that is no well-formed XML; `readBpmn` tells people about such a file
 */
export function canonicalXml(text: string): string {
  const document = parseXml(text);
  if (document instanceof XmlFault)
    throw new SyntaxError(`${document.line}:${document.column} ${document.message}`);
  return serialiseXml(canonicalise(document));
}

/** Brings a tree into canonical form, in place. */
export function canonicalise(document: XmlDocument): XmlDocument {
  const { root } = document;
  const rule = root.name === 'bpmn:definitions' ? ruleOf('bpmn:Definitions') : undefined;
  const sort = createSort(root);
  arrange(root, rule, sort);
  document.namespaces = declarationsOf(document);
  return document;
}

function arrange(element: XmlElement, rule: ElementRule | undefined, sort: SortSet): void {
  element.attributes = attributesOf(element, rule);
  if (element.children.length === 0) return;
  if (rule) element.children = childrenOf(element, rule, sort);
  else for (const child of element.children) if (typeof child !== 'string') arrange(child, undefined, sort);
}

/** id, name, then by name. */
function attributesOf({ attributes }: XmlElement, rule: ElementRule | undefined): Map<string, string> {
  const names = [...attributes.keys()];
  const isSorted = names.every((name, i) => i === 0 || compareNames(names[i - 1]!, name) < 0);
  if (isSorted) {
    // The usual case, since most of what is read was written here: keep the map and spare the memory.
    for (const name of names) {
      const value = attributes.get(name)!;
      const canonical = canonicalValue(value, rule?.attribute(name));
      if (canonical !== value) attributes.set(name, canonical);
    }
    return attributes;
  }
  const sorted = new Map<string, string>();
  for (const name of names.sort(compareNames)) {
    sorted.set(name, canonicalValue(attributes.get(name)!, rule?.attribute(name)));
  }
  return sorted;
}

const compareNames = (a: string, b: string) => precedence(a) - precedence(b) || byCode(a, b);
const precedence = (name: string) => (name === 'id' ? 0 : name === 'name' ? 1 : 2);

/** Text first, then the elements in the order of the schema. Text mixed with unknown elements (HTML, say) stays as it is. */
function childrenOf(element: XmlElement, rule: ElementRule, sort: SortSet): XmlNode[] {
  const groups = new Map<number, { property: string; members: XmlElement[] }>();
  const unknown: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const known = rule.child(child.name, child.attributes.get('xsi:type'));
    arrangeChild(child, known, sort);
    const group = known && groups.get(known.rank);
    if (group) group.members.push(child);
    else if (known) groups.set(known.rank, { property: known.property, members: [child] });
    else unknown.push(child);
  }
  const text = textIn(element);
  if (groups.size === 0 && unknown.length === 0) return text === '' ? [] : [text];
  if (unknown.length > 0 && text.trim() !== '') return element.children;
  const inOrder = [...groups].sort(([a], [b]) => a - b).map(([, group]) => sorted(group, rule, sort));
  const elements = [...inOrder.flat(), ...unknown];
  return text.trim() === '' ? elements : [text.trim(), ...elements];
}

function arrangeChild(child: XmlElement, rule: ChildRule | undefined, sort: SortSet): void {
  if (!rule || rule.kind === 'element') {
    arrange(child, rule?.type, sort);
    return;
  }
  child.attributes = attributesOf(child, undefined);
  const value = canonicalValue(textIn(child), rule.kind);
  if (child.children.every((node) => typeof node === 'string')) child.children = value === '' ? [] : [value];
}

function sorted(
  { property, members }: { property: string; members: XmlElement[] },
  rule: ElementRule,
  sort: SortSet,
): XmlElement[] {
  if (isSet(property)) sort(property, members);
  else if (rule.name === 'bpmn:ExtensionElements') members.sort((a, b) => byCode(a.name, b.name));
  return members;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
