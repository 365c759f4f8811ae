import type { Variation } from './types';

/**
 * What a variation does, in words that end without a full stop and go on from "for SMETS1".
 *
 * @param nameOf what people call an element, for what a replacement names; ids where absent
 */
export function effectInWords(
  { effect, flow, by, overrides }: Pick<Variation, 'effect' | 'flow' | 'by' | 'overrides'>,
  nameOf: (elementId: string) => string = (id) => id,
): string {
  switch (effect) {
    case 'not-applicable':
      return flow === 'block' ? 'not applicable, the path ends here' : 'not applicable, passed by';
    case 'replaced':
      return by.length > 0 ? `replaced by ${by.map(nameOf).join(', ')}` : 'replaced';
    case 'changed':
      return overrides.length > 0
        ? `changed (${overrides.map(({ property, value }) => `${property}: ${value}`).join('; ')})`
        : 'changed';
    case 'noted':
      return 'same flow, different processing';
  }
}
