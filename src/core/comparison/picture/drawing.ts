import type { AnyElement, BpmnModel } from '../../bpmn/model';
import { ghostIdOf } from './ghosts';

/** The planes of the new state, and what is drawn on them. */
export class Drawing {
  private readonly planes: AnyElement[];
  private readonly drawn = new Map<string, AnyElement>();
  private shapes: Map<string, AnyElement> | undefined;

  constructor(now: BpmnModel) {
    this.planes = planesOf(now);
    for (const shape of this.planes.flatMap(shapesOf)) this.drawn.set(shownBy(shape), shape);
  }

  /** Shapes and edges of the old state by the id of what they show, as it was when first asked for. */
  oldShapes(old: BpmnModel): ReadonlyMap<string, AnyElement> {
    this.shapes ??= new Map(planesOf(old).flatMap((plane) => shapesOf(plane).map((s) => [shownBy(s), s])));
    return this.shapes;
  }

  /** True where the element is drawn in the new state just as the old shape draws it. */
  isAtSamePlace(id: string, shape: AnyElement): boolean {
    const present = this.drawn.get(id);
    return present !== undefined && geometryOf(present) === geometryOf(shape);
  }

  /**
   * Moves the old shape or edge of a ghost to the plane that shows the same process; an edge only where both its ends are drawn,
   * because nothing can draw it else.
   *
   * @returns false where it cannot be drawn
   */
  add(id: string, old: BpmnModel, renamed: ReadonlyMap<string, string>): boolean {
    const shape = this.oldShapes(old).get(id);
    const element = shape?.['bpmnElement'] as AnyElement | undefined;
    if (!shape || !element || !this.hasDrawnEnds(element, renamed)) return this.drop(element);
    const scope = (shape.$parent?.['bpmnElement'] as AnyElement | undefined)?.id ?? '';
    const plane =
      this.planes.find((each) => shownBy(each) === (renamed.get(scope) ?? scope)) ??
      (isWhole(shape.$parent?.['bpmnElement']) ? this.planes[0] : undefined);
    if (!plane) return this.drop(element);
    if (shape.id !== undefined) shape.id = ghostIdOf(shape.id);
    const label = shape['label'] as AnyElement | undefined;
    if (label?.id !== undefined) label.id = ghostIdOf(label.id);
    (plane.get('planeElement') as AnyElement[]).push(shape);
    shape.$parent = plane;
    this.drawn.set(element.id ?? '', shape);
    return true;
  }

  private hasDrawnEnds(element: AnyElement, renamed: ReadonlyMap<string, string>): boolean {
    return ['sourceRef', 'targetRef', 'attachedToRef'].every((property) => {
      const end = element[property] as AnyElement | AnyElement[] | undefined;
      const ends = Array.isArray(end) ? end : end ? [end] : [];
      if (ends.length === 0)
        return property === 'attachedToRef' ? element.$type !== 'bpmn:BoundaryEvent' : !isEdge(element);
      return ends.every((each) => {
        const id = each.id ?? '';
        // Written by its id: an end that goes by another one now is told by that.
        if (!this.drawn.has(id)) each.id = renamed.get(id) ?? id;
        return this.drawn.has(each.id ?? '');
      });
    });
  }

  /** What cannot be drawn leaves the model too: a canvas would stumble over it. */
  private drop(element: AnyElement | undefined): false {
    const parent = element?.$parent;
    for (const [name, value] of Object.entries(parent ?? {}))
      if (Array.isArray(value) && value.includes(element))
        parent![name] = value.filter((member) => member !== element);
    return false;
  }
}

const EDGES = new Set(['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association']);
const isEdge = ({ $type }: AnyElement) => EDGES.has($type);

const isWhole = (element: unknown) =>
  /^bpmn:(Process|Collaboration)$/.test((element as AnyElement | undefined)?.$type ?? '');

const planesOf = ({ definitions }: BpmnModel): AnyElement[] =>
  ((definitions as unknown as AnyElement)['diagrams'] as AnyElement[] | undefined)?.flatMap(
    ({ plane }) => (plane as AnyElement | undefined) ?? [],
  ) ?? [];

const shapesOf = (plane: AnyElement): AnyElement[] => (plane['planeElement'] ?? []) as AnyElement[];

const shownBy = (shape: AnyElement): string => (shape['bpmnElement'] as AnyElement | undefined)?.id ?? '';

function geometryOf(shape: AnyElement): string {
  const points = [shape['bounds'], ...((shape['waypoint'] ?? []) as unknown[])] as (
    Partial<Record<'x' | 'y' | 'width' | 'height', number>> | undefined
  )[];
  return JSON.stringify(points.map((p) => [p?.x, p?.y, p?.width, p?.height]));
}
