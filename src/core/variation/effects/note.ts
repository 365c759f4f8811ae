import type { Resolution } from '../resolution';
import { addDocumentation } from './documentation';
import type { Touch } from './touch';

/** Says at elements what is processed differently there; their flow stays (V76). */
export function noteElements({ working, noted }: Resolution, notes: readonly Touch[]): void {
  for (const { element, variation } of notes) {
    if (working.removed.has(element)) continue;
    addDocumentation(element, variation);
    noted.push({ id: element.id ?? '', layer: variation.layer, reason: variation.reason });
  }
}
