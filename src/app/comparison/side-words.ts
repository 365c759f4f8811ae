import type { View } from '../../core/variation/types';

const VIEW_WORDS: Readonly<Record<View, string>> = {
  baseline: 'Baseline',
  overlay: 'Overlay',
  resolved: 'Resolved',
};

export const viewInWords = (view: View, layer?: string): string =>
  view === 'baseline' || layer === undefined ? VIEW_WORDS[view] : `${VIEW_WORDS[view]} for ${layer}`;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
export const dayOf = (instant: string): string => DAY.format(new Date(instant));
