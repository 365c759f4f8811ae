import type { AnyElement } from '../../core/bpmn/model';
import { ownLayerOf } from '../../core/variation/layers';

/** By participant, its top edge and how much of its height is the layer's variation lane. */
export type Bands = ReadonlyMap<AnyElement, { top: number; height: number }>;

/** Where a flow docks at the top of a pool, it goes up with the variation lane, and down again in the baseline. */
export function pointText(point: AnyElement, bands: Bands): string {
  const edge = point.$parent;
  const flow = edge?.['bpmnElement'] as AnyElement | undefined;
  const waypoints = (edge?.['waypoint'] ?? []) as AnyElement[];
  const pool =
    waypoints[0] === point
      ? flow?.['sourceRef']
      : waypoints.at(-1) === point
        ? flow?.['targetRef']
        : undefined;
  const band = bands.get(pool as AnyElement);
  const { x, y } = point as unknown as Record<'x' | 'y', number>;
  return `${x},${band && Math.abs(y - band.top) < 1 ? y + band.height : y}`;
}

/** By participant, the height of the lanes that the layer put on top of it. */
export function variationBands(definitions: AnyElement, layer: string): Bands {
  const bands = new Map<AnyElement, { top: number; height: number }>();
  const drawn = new Map<AnyElement, Record<'y' | 'height', number>>();
  for (const diagram of (definitions['diagrams'] ?? []) as AnyElement[]) {
    const plane = diagram['plane'] as AnyElement | undefined;
    for (const di of (plane?.['planeElement'] ?? []) as AnyElement[]) {
      const element = di['bpmnElement'] as AnyElement | undefined;
      if (element?.$type === 'bpmn:Lane' || element?.$type === 'bpmn:Participant')
        drawn.set(element, di['bounds'] as unknown as Record<'y' | 'height', number>);
    }
  }
  for (const root of (definitions['rootElements'] ?? []) as AnyElement[]) {
    for (const pool of (root['participants'] ?? []) as AnyElement[]) {
      const process = pool['processRef'] as AnyElement | undefined;
      if (!process) continue;
      let height = 0;
      for (const set of (process['laneSets'] ?? []) as AnyElement[])
        for (const lane of (set['lanes'] ?? []) as AnyElement[])
          if (ownLayerOf(lane) === layer) height += drawn.get(lane)?.height ?? 0;
      bands.set(pool, { top: drawn.get(pool)?.y ?? 0, height });
    }
  }
  return bands;
}
