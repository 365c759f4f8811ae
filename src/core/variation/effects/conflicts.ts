import type { AnyElement } from '../../bpmn/model';
import type { Problem } from '../../problem';
import { conflict } from '../problems';
import { append, type WorkingCopy } from '../working-copy';
import { coveredBy } from './covered';
import type { Touch } from './touch';

/**
 * Leaves out every variation that meets one of another layer on the same element, and reports each such element (V31). Layers meet
 * where both record something, also when one of them speaks of the lane, pool or process around the other's step.
 */
export function withoutConflicts(
  working: WorkingCopy,
  touches: readonly Touch[],
): { touches: Touch[]; conflicts: Problem[] } {
  const layers = new Set(touches.map(({ variation }) => variation.layer));
  if (layers.size < 2) return { touches: [...touches], conflicts: [] };

  const touchesOn = new Map<AnyElement, Touch[]>();
  for (const touch of touches)
    for (const element of coveredBy(working, touch)) append(touchesOn, element, touch);
  const conflicting = new Set<Touch>();
  const conflicts: Problem[] = [];
  for (const element of working.elements) {
    const here = touchesOn.get(element) ?? [];
    const layersHere = [...new Set(here.map(({ variation }) => variation.layer))].sort();
    if (layersHere.length < 2) continue;
    for (const touch of here) conflicting.add(touch);
    // What only lies inside two varied pools or processes says nothing that the pool does not say.
    const isSpokenOf = here.some((touch) => touch.element === element);
    if (isSpokenOf) conflicts.push(conflict(element.id ?? '', layersHere));
  }
  return { touches: touches.filter((touch) => !conflicting.has(touch)), conflicts };
}
