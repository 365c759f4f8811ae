import type { View } from '../../../core/variation/types';

const NAMES: Readonly<Record<View, string>> = {
  baseline: 'Baseline',
  overlay: 'Overlay',
  resolved: 'Resolved',
};

/** A view as people call it. */
export const viewName = (view: View): string => NAMES[view];
