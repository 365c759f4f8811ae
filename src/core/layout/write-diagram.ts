import type { Bounds, Point } from '../bpmn/bounds';
import type { AnyElement } from '../bpmn/model';
import { listOf, refOf } from './elements';
import type { Placement } from './placement';
import type { Plane } from './scene';

interface Factory {
  $model: { create(type: string, attributes?: object): AnyElement };
}

/** The shapes and edges of a file that are there already, by their element: what is drawn again keeps its id and its colours. */
export interface Drawn {
  planes: Map<AnyElement, AnyElement>;
  shapes: Map<AnyElement, AnyElement>;
}

/** Replaces the diagrams of planes with what their placements say. Diagrams of anything else stay. */
export function writeDiagrams(
  definitions: AnyElement,
  planes: readonly { plane: Plane; placement: Placement }[],
  drawn: Drawn,
  origin: Point,
): void {
  const { $model } = definitions as unknown as Factory;
  const create = (type: string, parent: AnyElement, attributes: object): AnyElement => {
    const element = $model.create(type, attributes);
    element.$parent = parent;
    return element;
  };
  const written = planes.map(({ plane, placement }) => {
    const old = drawn.planes.get(plane.element);
    const diagram =
      old?.$parent ?? create('bpmndi:BPMNDiagram', definitions, { id: `${plane.element.id}_diagram` });
    const root =
      old ??
      create('bpmndi:BPMNPlane', diagram, { id: `${plane.element.id}_plane`, bpmnElement: plane.element });
    diagram.set('plane', root);
    root.set('planeElement', []);
    const expanded = expandedIn(plane);
    const add = (di: AnyElement) => {
      di.$parent = root;
      listOf(root, 'planeElement').push(di);
    };
    for (const [element, box] of placement.boxes) {
      const shape =
        drawn.shapes.get(element) ??
        create('bpmndi:BPMNShape', root, { id: `${element.id}_di`, bpmnElement: element });
      shape.set('bounds', bounds(create, shape, box, origin));
      setFlags(shape, element, expanded);
      setLabel(create, shape, placement.labels.get(element), origin);
      add(shape);
    }
    for (const [element, way] of placement.ways) {
      const edge =
        drawn.shapes.get(element) ??
        create('bpmndi:BPMNEdge', root, { id: `${element.id}_di`, bpmnElement: element });
      edge.set(
        'waypoint',
        way.map(({ x, y }) => create('dc:Point', edge, { x: x + origin.x, y: y + origin.y })),
      );
      setLabel(create, edge, placement.labels.get(element), origin);
      add(edge);
    }
    return diagram;
  });
  const others = listOf(definitions, 'diagrams').filter(
    (one) => !written.includes(one) && isKept(one, planes),
  );
  definitions.set('diagrams', [...written, ...others]);
}

type Create = (type: string, parent: AnyElement, attributes: object) => AnyElement;

function bounds(
  create: Create,
  parent: AnyElement,
  { x, y, width, height }: Bounds,
  origin: Point,
): AnyElement {
  return create('dc:Bounds', parent, { x: x + origin.x, y: y + origin.y, width, height });
}

function setFlags(shape: AnyElement, element: AnyElement, expanded: ReadonlySet<AnyElement>): void {
  if (element.$instanceOf('bpmn:Participant') || element.$instanceOf('bpmn:Lane'))
    shape.set('isHorizontal', true);
  if (element.$instanceOf('bpmn:SubProcess')) shape.set('isExpanded', expanded.has(element));
  if (element.$instanceOf('bpmn:ExclusiveGateway')) shape.set('isMarkerVisible', true);
}

function expandedIn({ vertices }: Plane, found = new Set<AnyElement>()): Set<AnyElement> {
  for (const { element, inner } of vertices) if (inner) expandedIn(inner, found.add(element));
  return found;
}

function setLabel(create: Create, di: AnyElement, label: Bounds | undefined, origin: Point): void {
  if (!label) {
    di.set('label', undefined);
    return;
  }
  const old = refOf(di, 'label') ?? create('bpmndi:BPMNLabel', di, {});
  old.set('bounds', bounds(create, old, label, origin));
  di.set('label', old);
}

/** Diagrams of what is drawn anew go; those of a choreography, say, stay. */
function isKept(diagram: AnyElement, planes: readonly { plane: Plane }[]): boolean {
  const plane = refOf(diagram, 'plane');
  const element = plane && refOf(plane, 'bpmnElement');
  if (!element) return false;
  if (element.$type === 'bpmn:Process' || element.$instanceOf('bpmn:SubProcess')) return false;
  return !planes.some(({ plane: one }) => one.element === element);
}
