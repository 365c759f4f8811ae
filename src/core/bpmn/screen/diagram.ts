import { labelOf, type Finding } from './findings';
import type { Survey, Surveyed } from './survey';

/** A file without a diagram, shapes without an element, elements without a shape. */
export function screenDiagram({ all, byId, document }: Survey): Finding[] {
  const drawn = all.filter(
    ({ rule }) => rule?.name === 'bpmndi:BPMNShape' || rule?.name === 'bpmndi:BPMNEdge',
  );
  if (drawn.length === 0) {
    return [
      {
        code: 'DI-NO-DIAGRAM',
        severity: 'warning',
        element: document.root,
        message: 'The file has no diagram: it can be read and checked, but there is nothing to show or edit.',
        remedy: 'Export it from the tool that wrote it with the diagram included.',
      },
    ];
  }
  const shown = new Set(drawn.map(({ element }) => element.attributes.get('bpmnElement')));
  return [...withoutElement(drawn, byId), ...withoutShape(all, shown), ...withoutBounds(drawn)];
}

/** A shape with an unknown id is a dangling reference, said by `screenReferences`. */
function withoutElement(drawn: readonly Surveyed[], byId: Survey['byId']): Finding[] {
  const seen = new Set<string>();
  return drawn.flatMap(({ element }): Finding[] => {
    const id = element.attributes.get('bpmnElement');
    if (id !== undefined && byId.has(id) && !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const why =
      id === undefined ? 'names no element' : seen.has(id) ? `draws ${id} a second time` : 'has no element';
    return [
      {
        code: 'DI-WITHOUT-ELEMENT',
        severity: 'warning',
        element,
        message: `${labelOf(element)} in the diagram ${why}.`,
        remedy: 'It is kept when the file is saved; remove it in the tool that wrote the file.',
      },
    ];
  });
}

const DRAWABLE = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Participant', 'bpmn:MessageFlow', 'bpmn:Lane'];

/** Where a container's content is drawn at all, what is missing from it: an undrawn process or a folded one is no fault. */
function withoutShape(all: readonly Surveyed[], shown: ReadonlySet<string | undefined>): Finding[] {
  const drawable = all.filter(({ rule }) => rule && DRAWABLE.some((type) => rule.isA(type)));
  const isShown = ({ element }: Surveyed) => shown.has(element.attributes.get('id'));
  const containers = new Set(drawable.filter(isShown).map(({ parent }) => parent));
  return drawable
    .filter((surveyed) => !isShown(surveyed) && containers.has(surveyed.parent))
    .map(({ element }) => ({
      code: 'DI-WITHOUT-SHAPE',
      severity: 'warning',
      element,
      message: `${labelOf(element)} is not in the diagram, while its neighbours are.`,
      remedy:
        'It is kept when the file is saved, but it cannot be seen: draw it in the tool that wrote the file.',
    }));
}

function withoutBounds(drawn: readonly Surveyed[]): Finding[] {
  return drawn.flatMap(({ element }): Finding[] => {
    const isEdge = element.name === 'bpmndi:BPMNEdge';
    const inner = element.children.filter(
      (child) => typeof child !== 'string' && child.name === (isEdge ? 'di:waypoint' : 'dc:Bounds'),
    );
    if (inner.length >= (isEdge ? 2 : 1)) return [];
    const message = `${labelOf(element)} in the diagram has no ${isEdge ? 'two waypoints' : 'bounds'}.`;
    const remedy = 'Draw it anew in the tool that wrote the file.';
    return [{ code: 'DI-WITHOUT-PLACE', severity: 'error', element, message, remedy }];
  });
}
