import { walk } from '../../core/bpmn/walk';
import type { Definitions } from '../../core/bpmn/model';
import { ownLayerOf } from '../../core/variation/layers';

/** Everything that layers did in a file, by a key that survives when a variation or a flow loses its hold. */
export type LayerWork = ReadonlyMap<string, { elementId: string; layer: string }>;

/** The elements, variations and orphans of all layers. */
export function layerWorkOf(definitions: Definitions): LayerWork {
  const work = new Map<string, { elementId: string; layer: string }>();
  for (const element of walk(definitions)) {
    const { $type } = element;
    if ($type === 'bam:Variation' || $type === 'bam:Orphan') {
      const layer = String(element['layer'] ?? '');
      const elementId = String(element['of'] ?? element.$parent?.$parent?.id ?? '');
      work.set(`${$type === 'bam:Orphan' ? 'element' : 'variation'} ${layer} ${elementId}`, {
        elementId,
        layer,
      });
      continue;
    }
    const layer = element.id === undefined ? undefined : ownLayerOf(element);
    if (layer !== undefined && element.$type !== 'bpmn:LaneSet')
      work.set(`element ${layer} ${element.id}`, { elementId: element.id!, layer });
  }
  return work;
}

/** The first piece of work that is there before and gone after, if any. */
export function lostLayerWork(before: LayerWork, after: LayerWork) {
  for (const [key, place] of before) if (!after.has(key)) return place;
  return undefined;
}
