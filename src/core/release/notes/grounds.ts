import { traceOf } from '../../bpmn/trace';
import type { Variation } from '../../variation/types';
import type { ReadProcess } from './read-edition';

/** What an element of a process says about why it is as it is. */
export interface Grounds {
  /** Variations on it. */
  variations: readonly Variation[];
  /** Impacts that it, or the variation that it stands in for, names. */
  impactsFor(layer: string | undefined): string[];
  /** SEC texts that it names. */
  references: string;
}

/** Looks up the grounds of a process's elements by id; made once for each side, in time linear in its size. */
export function groundsOf({ model, facts }: ReadProcess): (elementId: string) => Grounds {
  const variations = new Map<string, Variation[]>();
  const named = new Map<string, { layer: string | undefined; impacts: readonly string[] }[]>();
  const push = <T>(map: Map<string, T[]>, id: string, value: T) => {
    const known = map.get(id);
    if (known) known.push(value);
    else map.set(id, [value]);
  };
  for (const variation of facts.variations) {
    push(variations, variation.elementId, variation);
    for (const id of [variation.elementId, ...variation.by]) push(named, id, variation);
  }
  for (const question of facts.questions)
    push(named, question.elementId, { layer: question.layer, impacts: question.impacts });
  return (elementId) => {
    const element = model.elementsById[elementId];
    return {
      variations: variations.get(elementId) ?? [],
      impactsFor: (layer) => [
        ...new Set(
          (named.get(elementId) ?? [])
            .filter((each) => each.layer === undefined || layer?.split(', ').includes(each.layer))
            .flatMap(({ impacts }) => impacts),
        ),
      ],
      references: element ? traceOf(element).references : '',
    };
  };
}
