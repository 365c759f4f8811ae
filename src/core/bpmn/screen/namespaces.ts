import { PREFIXES } from '../xml/namespaces';
import type { Finding } from './findings';
import type { Survey } from './survey';

/** What other tools have added, said once for each namespace that is used. */
export function screenNamespaces({ document, all }: Survey): Finding[] {
  const known = new Set(PREFIXES.values());
  const first = new Map<string, Survey['all'][number]>();
  for (const surveyed of all) {
    const { name, attributes } = surveyed.element;
    for (const used of [name, ...attributes.keys()]) {
      const colon = used.indexOf(':');
      const prefix = used.slice(0, Math.max(colon, 0));
      if (colon > 0 && !known.has(prefix) && !first.has(prefix)) first.set(prefix, surveyed);
    }
  }
  return [...first].map(([prefix, { element }]) => ({
    code: 'BPMN-UNKNOWN-NAMESPACE',
    severity: 'info',
    element,
    message: `The file holds additions of another tool (${prefix}: ${document.namespaces.get(prefix) ?? 'no namespace'}).`,
    remedy: 'Nothing to do: they are kept when the file is saved.',
  }));
}
