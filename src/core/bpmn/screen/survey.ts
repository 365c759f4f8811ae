import { ruleOf, type ElementRule, type ValueKind } from '../grammar';
import type { XmlDocument, XmlElement } from '../xml/tree';

/** One element with what the descriptors say about it. */
export interface Surveyed {
  element: XmlElement;
  /** Undefined inside what other tools add. */
  rule: ElementRule | undefined;
  /** For a child that is only a value, such as `bpmn:incoming`. */
  kind: ValueKind | undefined;
  parent: Surveyed | undefined;
  /** False for an element that stands where no descriptor expects one. */
  expected: boolean;
}

export interface Survey {
  document: XmlDocument;
  all: Surveyed[];
  /** The first element of each id, in BPMN and its diagram. */
  byId: Map<string, Surveyed>;
}

/** Goes once through a file, so that each screen need only look at a list. */
export function surveyOf(document: XmlDocument): Survey {
  const all: Surveyed[] = [];
  const byId = new Map<string, Surveyed>();
  const root: Surveyed = {
    element: document.root,
    rule: ruleOf('bpmn:Definitions'),
    kind: undefined,
    parent: undefined,
    expected: true,
  };
  const stack = [root];
  for (let surveyed = stack.pop(); surveyed; surveyed = stack.pop()) {
    all.push(surveyed);
    const id = surveyed.rule && surveyed.element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, surveyed);
    const { children } = surveyed.element;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      if (typeof child !== 'string') stack.push(within(surveyed, child));
    }
  }
  return { document, all, byId };
}

function within(parent: Surveyed, element: XmlElement): Surveyed {
  const known = parent.rule?.child(element.name, element.attributes.get('xsi:type'));
  const kind = known && known.kind !== 'element' ? known.kind : undefined;
  return { element, rule: known?.type, kind, parent, expected: !parent.rule || known !== undefined };
}
