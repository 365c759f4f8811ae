import type { AnyElement, Definitions } from '../../core/bpmn/model';
import type { Bounds, Point } from '../diagram';

/** Where an element is to be drawn. */
export interface Place {
  bounds?: Bounds;
  waypoints?: Point[];
  label?: Bounds;
}

/** The places that a model's diagrams give, by the id of the element. */
export function placesOf(definitions: Definitions): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const diagram of listOf(definitions as unknown as AnyElement, 'diagrams')) {
    const plane = diagram['plane'] as AnyElement | undefined;
    for (const di of plane ? listOf(plane, 'planeElement') : []) {
      const id = (di['bpmnElement'] as AnyElement | undefined)?.id;
      if (id === undefined) continue;
      const label = (di['label'] as AnyElement | undefined)?.['bounds'] as Bounds | undefined;
      const bounds = di['bounds'] as Bounds | undefined;
      const waypoints = di['waypoint'] as Point[] | undefined;
      places.set(id, {
        ...(bounds && { bounds: boxOf(bounds) }),
        ...(waypoints && { waypoints: waypoints.map(({ x, y }) => ({ x, y })) }),
        ...(label && { label: boxOf(label) }),
      });
    }
  }
  return places;
}

const boxOf = ({ x, y, width, height }: Bounds): Bounds => ({ x, y, width, height });

const listOf = (element: AnyElement, name: string): AnyElement[] =>
  (element[name] as AnyElement[] | undefined) ?? [];
