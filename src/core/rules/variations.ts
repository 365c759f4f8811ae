import type { Definitions } from '../bpmn/model';
import type { Problem } from '../problem';
import { layersOf } from '../variation/layers';
import { questionsOn } from '../variation/questions';
import { variationsOn } from '../variation/variations';
import type { Rule } from './Rule';

/** Variations that do not say on whose account they stand. That they hold and give a reason is the projection's to say. */
export const impactMissing: Rule = {
  name: 'impact-missing',
  scope: 'file',
  check: (element) =>
    variationsOn(element)
      .filter(({ impacts }) => impacts.length === 0)
      .map(({ elementId, layer }) => ({
        code: 'VAR-IMPACT-MISSING',
        severity: 'warning',
        where: { elementId, layer },
        message: `The variation of layer "${layer}" on ${elementId} names no impact.`,
        remedy: 'Name the rows of the impact register that it answers, such as A057.',
      })),
};

/** An impact that a variation or an open question names, and the register does not hold. */
export const impactUnknown: Rule = {
  name: 'impact-unknown',
  scope: 'file',
  check(element, { facts: { impacts } }) {
    if (!impacts) return [];
    return [
      ...variationsOn(element).map((one) => ({ ...one, who: 'A variation' })),
      ...questionsOn(element).map((one) => ({ ...one, who: 'An open question' })),
    ].flatMap(({ elementId, layer, who, impacts: named }) =>
      named
        .filter((id) => !impacts.has(id))
        .map((id): Problem => ({
          code: 'LIBRARY-IMPACT-UNKNOWN',
          severity: 'error',
          where: { elementId, ...(layer !== undefined && { layer }) },
          message: `${who} on ${elementId} names the impact ${id}, which the register does not hold.`,
          remedy: 'Correct the id, or add the row to the impacts.csv of a register.',
        })),
    );
  },
};

/** A layer that the library does not name; said once for a file. */
export const layerUnknown: Rule = {
  name: 'layer-unknown',
  scope: 'file',
  check(element, { facts: { layers } }) {
    if (!layers || element.$type !== 'bpmn:Definitions') return [];
    return layersOf(element as unknown as Definitions)
      .filter((layer) => !layers.includes(layer))
      .map((layer) => ({
        code: 'LIBRARY-LAYER-UNKNOWN',
        severity: 'warning',
        where: { layer },
        message: `The process uses the layer "${layer}", which the library does not name.`,
        remedy: 'Add the layer to "layers" in library.json, or correct it.',
      }));
  },
};

/** A process of a library that has no BAD number; said once for a file. */
export const numberMissing: Rule = {
  name: 'number-missing',
  scope: 'file',
  check(element, { facts: { layers }, number }) {
    if (!layers || number !== '' || element.$type !== 'bpmn:Definitions') return [];
    return [
      {
        code: 'LIBRARY-NUMBER-MISSING',
        severity: 'warning',
        where: {},
        message: 'The process has no BAD number.',
        remedy: 'Give it one.',
      },
    ];
  },
};
