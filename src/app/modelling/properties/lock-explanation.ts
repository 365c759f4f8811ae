import type { View } from '../../../core/variation/types';
import type { ElementDetails } from '../../../editor/ProcessEditor';
import type { Access } from '../session/session-state';

export interface LockExplanation {
  text: string;
  /** The view in which the element can be edited. */
  switchTo?: View;
  /** For an element of a layer that is not the one being edited. */
  layer?: string;
}

interface Situation {
  view: View;
  /** The layer that is shown. */
  layer: string | undefined;
  access: Access;
  /** True for a projection or an old revision. */
  readOnly: boolean;
}

/** Why an element cannot be edited here and what to do about it; undefined where it can. */
export function lockExplanation(
  { editable, layer: owner }: Pick<ElementDetails, 'editable' | 'layer'>,
  { view, layer, access, readOnly }: Situation,
): LockExplanation | undefined {
  if (readOnly)
    return {
      text: 'You are looking at a read-only picture of the process.',
      switchTo: owner !== undefined || layer !== undefined ? 'overlay' : 'baseline',
    };
  if (access === 'other-tab') return { text: 'Another tab edits this process; this one follows it.' };
  if (editable) return undefined;
  if (owner !== undefined)
    return {
      text: `This belongs to the layer ${owner}; edit it on the overlay.`,
      switchTo: 'overlay',
      layer: owner,
    };
  if (view === 'overlay')
    return {
      text: `The baseline is locked while you edit ${layer ?? 'a layer'}. Record what differs as a variation, or edit it in the baseline.`,
      switchTo: 'baseline',
    };
  return { text: 'This cannot be edited here.' };
}
