import type { View } from '../../core/variation/types';
import type { EditorMode } from '../../editor/ProcessEditor';

/** What a view means for the canvas. */
export interface ViewPlan {
  /** What the editor lets gestures touch. */
  mode: EditorMode;
  /** Layers whose marks the editor shows. */
  marks: readonly string[];
  /** Where it is not the editor that shows: the view to project, read-only. */
  projection?: View;
  /** One sentence for people: what is edited here. */
  meaning: string;
}

/**
 * The mode follows from the view: the baseline is edited with the layer ghosted, the layer on the locked
 * baseline with marks; resolved, and the baseline as published, are projections.
 *
 * @param layer undefined where the library has no layer
 */
export function viewPlan(view: View, layer: string | undefined, asPublished: boolean): ViewPlan {
  const marks = layer === undefined ? [] : [layer];
  if (view === 'resolved')
    return {
      mode: { kind: 'read-only' },
      marks,
      projection: 'resolved',
      meaning:
        layer === undefined ? 'Read-only: there is no layer.' : `Read-only: what ${layer} experiences.`,
    };
  if (view === 'overlay' && layer !== undefined)
    return {
      mode: { kind: 'layer', layer },
      marks,
      meaning: `You edit the layer ${layer}; the baseline is locked.`,
    };
  if (view === 'baseline' && asPublished)
    return {
      mode: { kind: 'read-only' },
      marks: [],
      projection: 'baseline',
      meaning: 'Read-only: the baseline as it is published, without any layer.',
    };
  const locked = layer === undefined ? '' : `; ${layer} is locked`;
  return { mode: { kind: 'baseline' }, marks: [], meaning: `You edit the baseline${locked}.` };
}
