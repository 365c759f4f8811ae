import type { AnyElement } from '../../core/bpmn/model';
import { coloursOf } from './colours';
import { borderPoint, boxOf, centreOf, pointsOf } from './geometry';
import { nested } from './nesting';
import type { Plane } from './planes';
import type { Scene, SceneBase, SceneEdge, SceneItem, SceneShape } from './scene';

/** Reads a plane's geometry. What cannot be drawn (no bounds, no line and no ends) is left out. */
export function sceneOf(plane: Plane): Scene {
  const shapeOf = new Map<AnyElement, SceneShape>();
  const items: SceneItem[] = [];
  const later: AnyElement[] = [];
  for (const di of plane.diagramElements) {
    if (!di.$instanceOf('bpmndi:BPMNShape')) {
      later.push(di);
      continue;
    }
    const shape = shapeFrom(di);
    if (!shape) continue;
    items.push(shape);
    if (!shapeOf.has(shape.element)) shapeOf.set(shape.element, shape);
  }
  for (const di of later) {
    const edge = edgeFrom(di, shapeOf);
    if (edge) items.push(edge);
  }
  return { children: nested(items, shapeOf), shapeOf };
}

function shapeFrom(di: AnyElement): SceneShape | undefined {
  const box = boxOf(di.bounds);
  if (!box) return undefined;
  const element = di.bpmnElement as AnyElement;
  return {
    kind: 'shape',
    ...baseOf(di),
    box,
    expanded: isExpanded(element, di),
    horizontal: di.isHorizontal !== false,
  };
}

function edgeFrom(di: AnyElement, shapeOf: Scene['shapeOf']): SceneEdge | undefined {
  const points = pointsOf(di.waypoint);
  const base = baseOf(di);
  if (points.length > 1) return { kind: 'edge', ...base, points };
  const [source, target] = endsOf(base.element);
  const from = source && shapeOf.get(source);
  const to = target && shapeOf.get(target);
  if (!from || !to || from === to) return undefined;
  const ends = [borderPoint(from.box, centreOf(to.box)), borderPoint(to.box, centreOf(from.box))];
  return { kind: 'edge', ...base, points: ends };
}

function baseOf(di: AnyElement): SceneBase {
  const label = boxOf((di.label as AnyElement | undefined)?.bounds);
  return {
    element: di.bpmnElement as AnyElement,
    di,
    colours: coloursOf(di),
    ...(label && { label }),
  };
}

function isExpanded(element: AnyElement, di: AnyElement): boolean {
  if (element.$instanceOf('bpmn:SubProcess')) return di.isExpanded === true;
  return element.$instanceOf('bpmn:Participant') && element.processRef != null;
}

/** Source and target of any connection. A data association's other end is the element that it stands in. */
function endsOf(element: AnyElement): [source?: AnyElement, target?: AnyElement] {
  const one = (value: unknown) => (Array.isArray(value) ? value[0] : value) as AnyElement | undefined;
  if (element.$instanceOf('bpmn:DataInputAssociation')) return [one(element.sourceRef), element.$parent];
  if (element.$instanceOf('bpmn:DataOutputAssociation')) return [element.$parent, one(element.targetRef)];
  return [one(element.sourceRef), one(element.targetRef)];
}
