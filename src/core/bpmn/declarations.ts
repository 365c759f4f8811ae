import { PREFIXES } from './xml/namespaces';
import { everyElement, type XmlDocument } from './xml/tree';

const ALWAYS = ['bpmn', 'bpmndi', 'dc', 'di'];
/** Declared where they are used, so that a file without layers looks the same whether or not it once had one. */
const BY_USE = ['bam', 'color', 'bioc', 'xsi'];

/** The namespaces that a canonical file declares, in their order: BPMN's four, ours where used, then every other one. */
export function declarationsOf({ root, namespaces }: XmlDocument): Map<string, string> {
  const uriOf = new Map([...PREFIXES].map(([uri, prefix]) => [prefix, uri]));
  const declared = new Map(ALWAYS.map((prefix) => [prefix, uriOf.get(prefix)!]));
  const unseen = new Set(BY_USE);
  for (const { name, attributes } of everyElement(root)) {
    if (unseen.size === 0) break;
    noteUse(name, unseen);
    for (const attribute of attributes.keys()) noteUse(attribute, unseen);
  }
  for (const prefix of BY_USE) if (!unseen.has(prefix)) declared.set(prefix, uriOf.get(prefix)!);
  const others = [...namespaces].filter(([prefix]) => !ALWAYS.includes(prefix) && !BY_USE.includes(prefix));
  for (const [prefix, uri] of others.sort(([a], [b]) => (a < b ? -1 : 1))) declared.set(prefix, uri);
  return declared;
}

function noteUse(name: string, unseen: Set<string>): void {
  const colon = name.indexOf(':');
  if (colon > 0) unseen.delete(name.slice(0, colon));
}
