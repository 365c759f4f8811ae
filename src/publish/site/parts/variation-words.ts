import type { Variation } from '../../../core/variation/types';

/** What a layer does to an element, in words that end without a full stop. */
export function variationWords({
  effect,
  flow,
  by,
  overrides,
}: Pick<Variation, 'effect' | 'flow' | 'by' | 'overrides'>): string {
  switch (effect) {
    case 'not-applicable':
      return flow === 'block' ? 'not applicable, the path ends here' : 'not applicable, passed by';
    case 'replaced':
      return by.length > 0 ? `replaced by ${by.join(', ')}` : 'replaced';
    case 'changed':
      return overrides.length > 0
        ? `changed (${overrides.map(({ property, value }) => `${property}: ${value}`).join('; ')})`
        : 'changed';
    case 'noted':
      return 'same flow, different processing';
  }
}
