import type { AnyElement, Definitions } from '../bpmn/model';
import { isElement } from '../bpmn/walk';
import { basisOf } from '../variation/basis';
import { ownerLayerOf } from '../variation/layers';

/** One thing that a model says, apart from its drawing. */
export interface Fact {
  /** The whole fact: equal for equal meaning, whatever ids flows and definitions have. */
  fact: string;
  /** What it is about, for people. */
  subject: string;
  elementId?: string;
  /** Which part of the subject, for people. */
  detail: string;
}

/** The detail that stands for the element itself. */
export const WHOLE = 'the element itself';

/** Neighbours and bookkeeping: said by the flows themselves, or not meant for people. */
const PASSED_OVER = new Set([
  'id',
  'incoming',
  'outgoing',
  'diagrams',
  'rootElements',
  'layer',
  'basis',
  'dataObjectRef',
]);

/** Elements that are known by what they join or stand in; their ids say nothing. */
const NAMELESS =
  /^bpmn:(SequenceFlow|MessageFlow|Association|Data(Input|Output)Association|LaneSet|Collaboration|Documentation|ExtensionElements|DataObject|Property|Message|Error|Signal|Escalation|.*EventDefinition|.*Expression|.*LoopCharacteristics)$|^bam:/;

/** Root elements that are said where they are used. */
const SAID_WHERE_USED = /^bpmn:(Message|Error|Signal|Escalation)$/;

/** All that a model says, as a list of facts that two models can be compared by. Sorted as the model is. */
export function factsOf(definitions: Definitions): Fact[] {
  const facts: Fact[] = [];
  const used = usedRoots(definitions);
  for (const root of (definitions.rootElements ?? []) as unknown as AnyElement[]) {
    if (!SAID_WHERE_USED.test(root.$type)) describe(root, facts);
    else if (!used.has(root)) facts.push(factOf(root, 'not used by any step', ''));
  }
  return facts;
}

function describe(element: AnyElement, facts: Fact[]): void {
  const isPart = NAMELESS.test(element.$type) && !joins(element);
  if (!isPart) facts.push(factOf(element, WHOLE, element.$type));
  if (!isPart) facts.push(factOf(element, 'layer', ownerLayerOf(element) ?? ''));
  if (element.$type === 'bam:Variation' && isOutOfDate(element)) {
    facts.push(factOf(element, 'an old basis', String(element['basis'])));
  }
  for (const [name, value] of Object.entries(element.$attrs ?? {}))
    if (!/^xmlns(:|$)/.test(name)) facts.push(factOf(element, name, value));
  for (const property of propertiesOf(element)) describeProperty(element, property, facts);
}

function describeProperty(element: AnyElement, property: Property, facts: Fact[]): void {
  const name = property.name.replace(/^bpmn:/, '');
  if (PASSED_OVER.has(name) || property.isVirtual || !Object.hasOwn(element, name)) return;
  const value = element[name];
  if (value === undefined || value === null || value === '' || value === property.default) return;
  const items = (Array.isArray(value) ? value : [value]) as unknown[];
  for (const item of items) {
    if (property.isReference) {
      // Both ends of a flow are in its name; a note's line has no direction.
      if (joins(element) && /^(source|target)Ref$/.test(name)) continue;
      facts.push(factOf(element, name, placeOf(item as AnyElement)));
    } else if (isElement(item)) describe(item, facts);
    else if (typeof item === 'object') facts.push(factOf(element, name, (item as AnyElement).$type));
    else
      facts.push(
        factOf(
          element,
          name,
          String(item as string)
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      );
  }
}

const factOf = (element: AnyElement, detail: string, value: string): Fact => {
  const holder = holderOf(element);
  return {
    fact: `${placeOf(element)} | ${detail} | ${value}`,
    subject: subjectOf(holder),
    ...(holder.id !== undefined && { elementId: holder.id }),
    // Of a part it is enough to say which: its insides mean little to people.
    detail: element === holder ? detail : partName(element),
  };
};

/** How an element is told from others without regard to ids that mean nothing. */
function placeOf(element: AnyElement): string {
  if (!isElement(element)) return '';
  if (joins(element)) {
    const ends = [element['sourceRef'], element['targetRef']].map((end) =>
      [end]
        .flat()
        .map((each) => (each as AnyElement | undefined)?.id ?? '')
        .join(' '),
    );
    const isLine = element.$type === 'bpmn:Association' && element['associationDirection'] !== 'One';
    return `${element.$type} ${(isLine ? ends.sort() : ends).join(' to ')}`;
  }
  if (SAID_WHERE_USED.test(element.$type)) {
    const code = Object.entries(element).find(([name]) => /Code$/.test(name))?.[1];
    return [element.$type, element['name'], code].join(' ');
  }
  if (!NAMELESS.test(element.$type)) return element.id ?? element.$type;
  const parent =
    element.$parent && element.$parent.$type !== 'bpmn:Definitions' ? placeOf(element.$parent) : '';
  const layer = element.$type === 'bam:Variation' ? ` ${String(element['layer'])}` : '';
  return `${parent}/${element.$type}${layer}`;
}

const joins = ({ $type }: AnyElement): boolean => /^bpmn:(SequenceFlow|MessageFlow|Association)$/.test($type);

/** The element that people know a part by: what has a row of its own in a table, a flow, or what stands on the top level. */
function holderOf(element: AnyElement): AnyElement {
  let at = element;
  while (!hasRow(at) && at.$parent && at.$parent.$type !== 'bpmn:Definitions') at = at.$parent;
  return at;
}

const hasRow = (element: AnyElement): boolean =>
  joins(element) ||
  (!NAMELESS.test(element.$type) && isElement(element) && ROWS.some((type) => element.$instanceOf(type)));

const ROWS = [
  'bpmn:FlowNode',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:TextAnnotation',
];

/** `bpmn:DataInput` → `data input`; a name of another tool as it is. */
const partName = ({ $type }: AnyElement): string =>
  $type.startsWith('bpmn:')
    ? $type
        .slice(5)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : $type;

function subjectOf(element: AnyElement): string {
  const name = typeof element['name'] === 'string' && element['name'] !== '' ? `“${element['name']}” ` : '';
  return `${name}(${element.$type.replace(/^bpmn:/, '')} ${element.id ?? ''})`.replace(' )', ')');
}

function isOutOfDate(variation: AnyElement): boolean {
  const element = variation.$parent?.$parent;
  return variation['basis'] !== undefined && element !== undefined && variation['basis'] !== basisOf(element);
}

function usedRoots(definitions: Definitions): Set<unknown> {
  const used = new Set<unknown>();
  const visit = (element: AnyElement) => {
    for (const property of propertiesOf(element)) {
      const value = element[property.name.replace(/^bpmn:/, '')];
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (property.isReference) used.add(item);
        else if (isElement(item) && !property.isVirtual && property.name !== 'diagrams') visit(item);
      }
    }
  };
  visit(definitions as unknown as AnyElement);
  return used;
}

interface Property {
  name: string;
  isReference?: boolean;
  isVirtual?: boolean;
  default?: unknown;
}

const propertiesOf = (element: AnyElement): Property[] =>
  (element as unknown as { $descriptor?: { properties?: Property[] } }).$descriptor?.properties ?? [];
