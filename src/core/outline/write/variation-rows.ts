import type { AnyElement } from '../../bpmn/model';
import { basisOf } from '../../variation/basis';
import { questionsOn } from '../../variation/questions';
import type { Variation } from '../../variation/types';
import { variationsOn } from '../../variation/variations';
import { emptyRow, type OutlineRow } from '../columns';
import { quotedText } from '../lists';

/** What layers say of an element: in its own row where it is one variation, else in rows of kind `variation`. */
export function addVariations(row: OutlineRow, element: AnyElement, id = element.id ?? ''): OutlineRow[] {
  const variations = variationsOn(element).filter(({ orphaned }) => !orphaned);
  const [only] = variations;
  if (only && variations.length === 1 && row.layer === '' && only.effect.length > 0) {
    Object.assign(row, cellsOf(only, element));
    return [row, ...questionRows(element, id)];
  }
  return [row, ...variationRows(element, id), ...questionRows(element, id)];
}

/** Rows of kind `variation` for an element that has no row of its own, such as a flow. */
export function variationRows(element: AnyElement, id: string): OutlineRow[] {
  return variationsOn(element)
    .filter(({ orphaned }) => !orphaned)
    .map((variation) => ({ ...emptyRow(), id, kind: 'variation', ...cellsOf(variation, element) }));
}

export function questionRows(element: AnyElement, id: string): OutlineRow[] {
  return questionsOn(element).map(({ layer = '', impacts, text }) => ({
    ...emptyRow(),
    id,
    kind: 'question on',
    layer,
    impacts: impacts.join(' '),
    reason: text,
  }));
}

function cellsOf(variation: Variation, element: AnyElement): Partial<OutlineRow> {
  const { layer, effect, flow = '', by, reason, impacts, overrides, basis } = variation;
  return {
    layer,
    effect,
    flow,
    by:
      effect === 'changed'
        ? overrides.map(({ property, value }) => `${property}=${quotedText(value)}`).join('; ')
        : by.join(' '),
    reason,
    impacts: impacts.join(' '),
    basis: basis === undefined || basis === basisOf(element) ? '' : basis,
  };
}
