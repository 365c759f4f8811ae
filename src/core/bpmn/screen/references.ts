import { textIn, type XmlElement } from '../xml/tree';
import { labelOf, type Finding } from './findings';
import type { Survey } from './survey';

/**
 * References to elements that the file does not have. They are kept on saving; the editor draws no flow without both its
 * ends. A reference with a prefix may lead to another file.
 */
export function screenReferences({ all, byId, document }: Survey): Finding[] {
  const findings: Finding[] = [];
  const check = (element: XmlElement, owner: XmlElement, property: string, value: string) => {
    for (const id of value.trim().split(/\s+/)) {
      if (id === '' || byId.has(id) || leadsElsewhere(id, document.namespaces)) continue;
      findings.push({
        code: 'BPMN-DANGLING-REFERENCE',
        severity: 'warning',
        element,
        message: `${labelOf(owner)} refers with ${property} to "${id.slice(0, 80)}", which the file does not have.`,
        remedy: 'Connect it to an element that exists, or remove it.',
      });
    }
  };
  for (const { element, rule, kind, parent } of all) {
    if (kind === 'reference') check(parent!.element, parent!.element, element.name, textIn(element));
    if (!rule) continue;
    for (const [name, value] of element.attributes) {
      if (rule.attribute(name) === 'reference') check(element, element, name, value);
    }
  }
  return findings;
}

function leadsElsewhere(id: string, namespaces: ReadonlyMap<string, string>): boolean {
  const colon = id.indexOf(':');
  return colon > 0 && namespaces.has(id.slice(0, colon));
}
