import { walk } from '../bpmn/walk';
import type { AnyElement, Definitions } from '../bpmn/model';
import { isStale } from './basis';
import { laneIds } from './lane-ids';
import { ownerLayerOf } from './layers';
import type { Mark, Variation } from './types';
import { variationsOn } from './variations';

/** One mark on an element and the layer that it comes from. */
export interface LayerMark {
  mark: Mark;
  layer: string;
}

/**
 * The marks that an overlay of these layers shows, by element id: what a layer adds, what it does to baseline elements, and which
 * of that is stale. Elements without a mark are not in the map.
 */
export function marksOf(definitions: Definitions, layers: readonly string[]): Map<string, LayerMark[]> {
  return marksAmong(walk(definitions), layers);
}

/** The same for some elements of a model. */
export function marksAmong(
  elements: Iterable<AnyElement>,
  layers: readonly string[],
): Map<string, LayerMark[]> {
  const laneIdOf = laneIds();
  const marks = new Map<string, LayerMark[]>();
  const shown = new Set(layers);
  if (shown.size === 0) return marks;
  const add = (id: string, mark: Mark, layer: string) => {
    const marksHere = marks.get(id) ?? [];
    if (!marksHere.some((other) => other.mark === mark && other.layer === layer))
      marksHere.push({ mark, layer });
    marks.set(id, marksHere);
  };
  for (const element of elements) {
    const { id } = element;
    if (id === undefined || !element.$instanceOf('bpmn:BaseElement')) continue;
    const owner = isDrawn(element) ? ownerLayerOf(element) : undefined;
    if (owner !== undefined && shown.has(owner)) add(id, 'added', owner);
    for (const variation of variationsOn(element)) {
      if (!shown.has(variation.layer)) continue;
      if (!variation.orphaned) add(id, markOf(variation), variation.layer);
      if (isStale(variation, element, laneIdOf)) add(id, 'stale', variation.layer);
    }
  }
  return marks;
}

/** The mark of a variation's effect. */
export function markOf({ effect, flow }: Variation): Mark {
  if (effect !== 'not-applicable') return effect;
  return flow === 'block' ? 'not-applicable-block' : 'not-applicable-skip';
}

const DRAWN = [
  'bpmn:FlowElement',
  'bpmn:Artifact',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:DataAssociation',
];

function isDrawn(element: AnyElement): boolean {
  return DRAWN.some((type) => element.$instanceOf(type));
}
