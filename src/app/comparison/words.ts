import type { SeenChange } from '../work/ModelApi';

/** Texts whose difference is told word by word; of other values both are told whole. */
const TEXTS = new Set(['name', 'text', 'documentation', 'reason', 'references']);

export const isText = ({ property, before, after }: SeenChange): boolean =>
  before !== undefined && after !== undefined && (TEXTS.has(property) || before.length + after.length > 60);

/** `3 changes of meaning, 12 of layout`. */
export function countInWords(changes: readonly SeenChange[]): string {
  const layout = changes.filter((change) => change.class === 'layout').length;
  const meaning = changes.length - layout;
  if (changes.length === 0) return 'Nothing differs.';
  const first =
    meaning === 0
      ? 'No change of meaning'
      : meaning === 1
        ? '1 change of meaning'
        : `${meaning} changes of meaning`;
  return layout === 0 ? `${first}.` : `${first}, ${layout} of layout.`;
}
