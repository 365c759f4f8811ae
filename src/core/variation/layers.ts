import { walk } from '../bpmn/walk';
import type { AnyElement, Definitions } from '../bpmn/model';

/**
 * The layer that an element belongs to: its own `bam:layer`, else that of the nearest ancestor that has one. The
 * content of a pool's process belongs to the layer that drew the pool.
 *
 * @returns undefined for the baseline
 */
export function ownerLayerOf(element: object): string | undefined {
  let at: AnyElement | undefined = element as AnyElement;
  while (at) {
    const layer = ownLayerOf(at) ?? layerOfPool(at);
    if (layer !== undefined) return layer;
    at = at.$parent;
  }
  return undefined;
}

/** The `bam:layer` that stands on this very element. */
export function ownLayerOf(element: AnyElement): string | undefined {
  const layer = element['layer'];
  if (typeof layer !== 'string' || layer === '') return undefined;
  // bam:Variation and bam:Question have a `layer` too: there it names who says it, not who owns the element.
  return element.$type.startsWith('bam:') || !isTyped(element) ? undefined : layer;
}

/** Every layer that a file holds something of, sorted. */
export function layersOf(definitions: Definitions): string[] {
  return layersAmong(walk(definitions));
}

/** Every layer that some elements belong to or speak of, sorted. */
export function layersAmong(elements: Iterable<AnyElement>): string[] {
  const layers = new Set<string>();
  for (const element of elements) {
    const { layer } = element;
    if (typeof layer === 'string' && layer !== '' && isTyped(element)) layers.add(layer);
  }
  return [...layers].sort();
}

/** A process without a layer that stands in a pool with one. */
function layerOfPool(element: AnyElement): string | undefined {
  if (element.$type !== 'bpmn:Process') return undefined;
  const roots = (element.$parent?.['rootElements'] ?? []) as AnyElement[];
  for (const root of roots) {
    for (const pool of (root['participants'] ?? []) as AnyElement[]) {
      const layer = pool['processRef'] === element ? ownLayerOf(pool) : undefined;
      if (layer !== undefined) return layer;
    }
  }
  return undefined;
}

function isTyped(element: AnyElement): boolean {
  return !(element as unknown as { $descriptor?: { isGeneric?: boolean } }).$descriptor?.isGeneric;
}
