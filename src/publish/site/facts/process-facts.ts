import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { processesOf, walkSemantics } from '../../../core/bpmn/walk';
import { modelFacts, type ModelFacts } from '../../../core/register/modelFacts';
import { layersOf } from '../../../core/variation/layers';
import { questionsOf } from '../../../core/variation/questions';
import type { Variation } from '../../../core/variation/types';
import { variationsOf } from '../../../core/variation/variations';
import { drawnModel, isLaidOut } from '../../drawnModel';
import { identityOf, type Identity } from './identity';
import { stepsOf, type Step } from './steps';
import { subjectsOf } from './subjects';

/** What the pages of other processes, the registers and the search need to know of one. Plain data: it can be stored. */
export interface ProcessFacts extends Identity {
  /** Layers that the file holds something of. */
  layers: readonly string[];
  /** True where the file has no diagram of its steps, and the one that is shown was made for the site. */
  isLaidOut?: true;
  /** Every step of baseline and layers, in reading order. */
  steps: readonly Step[];
  /** Ids of its BPMN processes, as call activities name them. */
  processIds: readonly string[];
  variations: readonly Variation[];
  /** What each of them is about, in words, by element id. */
  subjects: Readonly<Record<string, string>>;
  /** Places that name an impact. */
  mentions: readonly { elementId: string; layer?: string; impacts: readonly string[] }[];
  /** What the registers need to know of it, to say which impacts are answered. */
  register: ModelFacts;
}

export function factsOf(definitions: Definitions): ProcessFacts {
  const variations = variationsOf(definitions);
  const mentions = [...variations, ...questionsOf(definitions)].map(({ elementId, layer, impacts }) => ({
    elementId,
    ...(layer !== undefined && { layer }),
    impacts,
  }));
  const identity = identityOf(definitions);
  const steps = stepsOf(drawnModel(definitions));
  const processIds = (processesOf(definitions) as unknown as AnyElement[]).flatMap(({ id }) => id ?? []);
  return {
    ...identity,
    layers: layersOf(definitions),
    ...(isLaidOut(definitions) && { isLaidOut: true }),
    steps,
    processIds,
    variations,
    subjects: subjectsOf(definitions, identity, steps, processIds),
    mentions,
    register: registerFacts(definitions),
  };
}

function registerFacts(definitions: Definitions): ModelFacts {
  const elementsById = Object.create(null) as Record<string, AnyElement>;
  for (const element of walkSemantics(definitions))
    if (element.id !== undefined) elementsById[element.id] = element;
  return modelFacts({ definitions, elementsById });
}
