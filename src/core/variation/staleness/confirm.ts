import type { AnyElement, Definitions } from '../../bpmn/model';
import { basisOf } from '../basis';
import { copyTree } from '../copy';
import { extensionsOf } from '../extensions';
import type { Variation } from '../types';

/** Which variation is meant: a layer says one thing of an element. */
export type VariationKey = Pick<Variation, 'elementId' | 'layer'>;

/** What can be amended of a variation. What is not given stays. */
export type Amendment = Partial<
  Pick<Variation, 'effect' | 'flow' | 'by' | 'impacts' | 'reason' | 'overrides'>
>;

interface Creating {
  $model: { create(type: string, attributes: object): AnyElement };
}

/**
 * The model with a variation confirmed: it rests on the element as it is now (V104).
 *
 * @returns a new tree; undefined where the layer says nothing of the element
 */
export function confirmVariation(definitions: Definitions, key: VariationKey): Definitions | undefined {
  return amendVariation(definitions, key, {});
}

/** The same with parts of the variation set anew. An amended variation is a confirmed one. */
export function amendVariation(
  definitions: Definitions,
  { elementId, layer }: VariationKey,
  amendment: Amendment,
): Definitions | undefined {
  const { root, elements } = copyTree(definitions as unknown as AnyElement);
  const element = elements.find(({ id }) => id === elementId);
  const variation =
    element &&
    extensionsOf(element, 'bam:Variation').find((one) => one['layer'] === layer && one['of'] === undefined);
  if (!variation) return undefined;
  for (const [name, value] of Object.entries(amendment))
    variation.set(name, asWritten(name, value, variation));
  if (variation['effect'] !== 'not-applicable') variation.set('flow', undefined);
  if (variation['effect'] !== 'replaced') variation.set('by', undefined);
  variation.set('basis', basisOf(element));
  return root as unknown as Definitions;
}

/** Lists of ids are written as one attribute, overrides as elements; nothing rather than an empty text. */
function asWritten(name: string, value: Amendment[keyof Amendment], variation: AnyElement): unknown {
  if (name === 'overrides') {
    const { $model } = variation as unknown as Creating;
    return (value as Variation['overrides']).map((override) => {
      const made = $model.create('bam:Override', override);
      made.$parent = variation;
      return made;
    });
  }
  const text = Array.isArray(value) ? value.join(' ') : value;
  return text === '' ? undefined : text;
}
