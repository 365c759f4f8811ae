import type { Bounds, Point } from '../../bpmn/bounds';
import type { AnyElement } from '../../bpmn/model';
import { listOf, refOf } from '../elements';

export interface DrawnShape {
  id: string;
  element: AnyElement;
  box: Bounds;
  label?: Bounds | undefined;
  isExpanded: boolean;
}

export interface DrawnEdge {
  id: string;
  element: AnyElement;
  points: Point[];
  label?: Bounds | undefined;
}

/** What one plane draws, by kind. Boxes and points are in DI units, y pointing down. */
export interface Drawing {
  /** The element that the plane is of. */
  root: AnyElement;
  pools: DrawnShape[];
  lanes: DrawnShape[];
  /** Flow nodes, data and text annotations: what must neither touch another nor be crossed. */
  nodes: DrawnShape[];
  edges: DrawnEdge[];
}

/** The planes of a file. Shapes and edges whose element is missing are left out. */
export function drawingsOf(definitions: object): Drawing[] {
  return listOf(definitions as AnyElement, 'diagrams').flatMap((diagram) => {
    const plane = refOf(diagram, 'plane');
    const root = plane && refOf(plane, 'bpmnElement');
    return root ? [drawingOf(plane, root)] : [];
  });
}

function drawingOf(plane: AnyElement, root: AnyElement): Drawing {
  const shapes: DrawnShape[] = [];
  const edges: DrawnEdge[] = [];
  for (const di of listOf(plane, 'planeElement')) {
    const element = refOf(di, 'bpmnElement');
    if (!element?.id) continue;
    const label = refOf(di, 'label')?.['bounds'] as Bounds | undefined;
    const drawn = { id: element.id, element, ...(label && { label }) };
    if (di.$type === 'bpmndi:BPMNShape')
      shapes.push({ ...drawn, box: di['bounds'] as Bounds, isExpanded: di['isExpanded'] === true });
    if (di.$type === 'bpmndi:BPMNEdge') edges.push({ ...drawn, points: di['waypoint'] as Point[] });
  }
  const of = (...types: string[]) =>
    shapes.filter(({ element }) => types.some((type) => element.$instanceOf(type)));
  return {
    root,
    pools: of('bpmn:Participant'),
    lanes: of('bpmn:Lane'),
    nodes: of('bpmn:FlowNode', 'bpmn:TextAnnotation', 'bpmn:ItemAwareElement'),
    edges,
  };
}

/** The two elements that an edge joins. */
export function endsOf({ element }: DrawnEdge): [AnyElement | undefined, AnyElement | undefined] {
  const [from, to] = [refOf(element, 'sourceRef'), refOf(element, 'targetRef')];
  if (element.$type === 'bpmn:DataInputAssociation') return [from, element.$parent];
  if (element.$type === 'bpmn:DataOutputAssociation') return [element.$parent, to];
  return [from, to];
}

/** True when an element stands inside another, or is it. */
export function isWithin(element: AnyElement | undefined, outer: AnyElement): boolean {
  for (let at = element; at; at = at.$parent) if (at === outer) return true;
  return false;
}
