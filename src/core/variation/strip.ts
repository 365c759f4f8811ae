import { ownLayerOf } from './layers';
import { remove } from './removal';
import type { WorkingCopy } from './working-copy';

/** Takes off what says who owns what and what layers say: a resolved model is a baseline of its own (V34). */
export function stripLayers(working: WorkingCopy): void {
  for (const element of working.elements) {
    if (working.removed.has(element)) continue;
    if (element.$type === 'bam:Variation' || element.$type === 'bam:Orphan')
      remove(working, element, { because: 'layer', layer: String(element['layer'] ?? '') });
    else if (ownLayerOf(element) !== undefined) element.set('bam:layer', undefined);
  }
}
