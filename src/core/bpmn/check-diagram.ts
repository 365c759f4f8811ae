import type { Problem } from '../problem';
import type { AnyElement } from './model';
import { walk } from './walk';

/**
 * Holds a model's diagram against its elements: no reference leads nowhere, every shape has its element, and every element that is
 * to be seen has its shape. A file without any diagram has no shapes to miss.
 */
export function checkDiagram(definitions: object): Problem[] {
  const elements = new Set(walk(definitions));
  const shown = new Set<unknown>();
  const problems: Problem[] = [];
  for (const element of elements) {
    for (const name of referencesOf(element)) {
      const value = element[name];
      for (const target of (Array.isArray(value) ? value : [value]) as AnyElement[]) {
        if (!elements.has(target)) problems.push(dangling(element, name, target));
        else if (name === 'bpmnElement') shown.add(target);
      }
    }
    if (element.$type.startsWith('bpmndi:') && isShapeOf(element) && !element['bpmnElement'])
      problems.push(shapeless('DIAGRAM-ELEMENT-MISSING', element, 'shows no element'));
  }
  if (shown.size === 0) return problems;
  for (const element of elements) {
    if (isSeen(element) && !shown.has(element) && isDrawnAround(element, shown))
      problems.push(shapeless('DIAGRAM-SHAPE-MISSING', element, 'has no shape'));
  }
  return problems;
}

const SEEN = [
  'bpmn:FlowNode',
  'bpmn:SequenceFlow',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:Artifact',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:Lane',
];

function isSeen(element: AnyElement): boolean {
  return SEEN.some((type) => element.$instanceOf(type));
}

function isShapeOf({ $type }: AnyElement): boolean {
  return $type === 'bpmndi:BPMNShape' || $type === 'bpmndi:BPMNEdge' || $type === 'bpmndi:BPMNPlane';
}

/** The content of a collapsed sub-process and of a pool without a shape need not be drawn. */
function isDrawnAround(element: AnyElement, shown: ReadonlySet<unknown>): boolean {
  const scope = element.$parent;
  const siblings = (scope?.['flowElements'] ?? []) as AnyElement[];
  return siblings.length === 0 || siblings.some((sibling) => sibling !== element && shown.has(sibling));
}

function referencesOf(element: AnyElement): string[] {
  const { propertiesByName } = (element as unknown as Described).$descriptor;
  return Object.getOwnPropertyNames(element).filter(
    (name) => propertiesByName?.[name]?.isReference && element[name] !== undefined,
  );
}

interface Described {
  $descriptor: { propertiesByName?: Record<string, { isReference?: boolean } | undefined> };
}

const dangling = (element: AnyElement, name: string, target: AnyElement): Problem => ({
  code: 'DIAGRAM-REFERENCE-DANGLING',
  severity: 'error',
  where: { elementId: element.id ?? '' },
  message: `${element.$type} ${element.id ?? ''} refers by ${name} to ${target.id ?? 'something'}, which is not in the file.`,
  remedy: 'Remove the reference, or put back what it refers to.',
});

const shapeless = (code: string, element: AnyElement, fault: string): Problem => ({
  code,
  severity: 'warning',
  where: { elementId: element.id ?? '' },
  message: `${element.$type} ${element.id ?? ''} ${fault} in the diagram.`,
  remedy: 'Draw it again or remove it.',
});
