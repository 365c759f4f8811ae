import type { Definitions } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import { variationsOf } from '../core/variation/variations';

/** Variations that do not say on whose account they stand. That they hold and give a reason is the projection's to say. */
export function checkVariations(fileName: string, definitions: Definitions): Problem[] {
  return variationsOf(definitions)
    .filter(({ impacts }) => impacts.length === 0)
    .map(({ elementId, layer }) => ({
      code: 'VAR-IMPACT-MISSING',
      severity: 'warning',
      where: { fileName, elementId, layer },
      message: `The variation of layer "${layer}" on ${elementId} names no impact.`,
      remedy: 'Name the rows of the impact register that it answers, such as A057.',
    }));
}
