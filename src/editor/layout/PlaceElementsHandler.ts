import type { AnyElement } from '../../core/bpmn/model';
import type { BpmnFactory, Bounds, DiagramElement, ElementRegistry, EventBus, Point } from '../diagram';
import type { Place } from './places';

export interface PlaceElementsContext {
  places: ReadonlyMap<string, Place>;
  /** What was there before, for undo. */
  before?: State[];
}

/** All that placing an element changes: of its shape, of its label and of its drawing in the file. */
interface State {
  element: DiagramElement;
  box: Bounds;
  waypoints: Point[] | undefined;
  labelBounds: Bounds | undefined;
  di: { bounds: unknown; waypoint: unknown; label: unknown; isHorizontal: unknown };
}

/** Labels beside shapes are at least this wide in bpmn-js. */
const LABEL_WIDTH = 90;

/**
 * `bam.layout.place`: puts elements where a layout has them, all at once and as given: bpmn-js's own commands would lay flows
 * out again after each move.
 */
export class PlaceElementsHandler {
  static $inject = ['bpmnFactory', 'elementRegistry', 'eventBus'];

  /** What was reverted just now. */
  private reverted: State[] = [];

  constructor(
    private readonly factory: BpmnFactory,
    private readonly registry: ElementRegistry,
    eventBus: EventBus,
  ) {
    // bpmn-js writes a label's bounds whenever it is drawn again, after an undo too: the file is to say what it said.
    eventBus.on('commandStack.changed', 5000, () => {
      for (const { element, di, labelBounds } of this.reverted) {
        element.di.set('label', di.label);
        const bounds = (di.label as AnyElement | undefined)?.['bounds'];
        if (bounds && labelBounds) Object.assign(bounds, labelBounds);
      }
      this.reverted = [];
    });
  }

  execute(context: PlaceElementsContext): DiagramElement[] {
    const elements = this.registry.filter(({ businessObject, di }) => {
      const id = businessObject?.id;
      return id !== undefined && di?.$type !== 'bpmndi:BPMNPlane' && context.places.has(id);
    });
    context.before = elements.map(stateOf);
    for (const element of elements) this.place(element, context.places.get(element.businessObject.id!)!);
    return elements;
  }

  revert({ before = [] }: PlaceElementsContext): DiagramElement[] {
    for (const { element, box, waypoints, di } of before) {
      if (waypoints) element.waypoints = waypoints;
      else Object.assign(element, box);
      for (const [name, value] of Object.entries(di)) element.di.set(name, value);
    }
    this.reverted = before;
    return before.map(({ element }) => element);
  }

  private place(element: DiagramElement, { bounds, waypoints, label }: Place): void {
    const { di } = element;
    if (element.labelTarget) {
      if (!label) return;
      const width = Math.max(LABEL_WIDTH, label.width);
      const x = Math.round(label.x + (label.width - width) / 2);
      Object.assign(element, { ...label, x, width });
      const named = this.part(di, 'bpmndi:BPMNLabel', {});
      named.set('bounds', this.part(named, 'dc:Bounds', label));
      di.set('label', named);
    } else if (element.waypoints) {
      if (!waypoints) return;
      element.waypoints = waypoints.map((point) => ({ ...point }));
      di.set(
        'waypoint',
        waypoints.map((point) => this.part(di, 'dc:Point', point)),
      );
    } else if (bounds) {
      Object.assign(element, bounds);
      di.set('bounds', this.part(di, 'dc:Bounds', bounds));
      if (di['isHorizontal'] === false) di.set('isHorizontal', true);
    }
  }

  private part(parent: AnyElement, type: string, attributes: object): AnyElement {
    const part = this.factory.create(type, { ...attributes });
    part.$parent = parent;
    return part;
  }
}

function stateOf(element: DiagramElement): State {
  const { x, y, width, height, waypoints, di } = element;
  const of = (name: string): unknown => di[name];
  const label = (di['label'] as AnyElement | undefined)?.['bounds'] as Bounds | undefined;
  return {
    element,
    labelBounds: label && { x: label.x, y: label.y, width: label.width, height: label.height },
    box: { x, y, width, height },
    waypoints,
    di: {
      bounds: of('bounds'),
      waypoint: of('waypoint'),
      label: of('label'),
      isHorizontal: of('isHorizontal'),
    },
  };
}
