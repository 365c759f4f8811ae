import { descriptionOf } from '../bpmn/description';
import type { AnyElement, BpmnModel } from '../bpmn/model';
import { traceOf } from '../bpmn/trace';
import { documentationOf } from '../bpmn/documentation';
import { walkSemantics } from '../bpmn/walk';
import { isStale } from '../variation/basis';
import { laneIds } from '../variation/lane-ids';
import { ownerLayerOf } from '../variation/layers';
import { questionsOf } from '../variation/questions';
import type { OpenQuestion, Variation } from '../variation/types';
import { variationsOf } from '../variation/variations';

/** A step, as registers see it. */
export interface StepFacts {
  id: string;
  name: string;
  documentation: string;
  serviceRequests: string[];
  badSection: string;
  /** The layer that owns the step; '' for the baseline. */
  layer: string;
}

/** What registers need to know of one process, as plain data that can leave a worker. */
export interface ModelFacts {
  number: string;
  name: string;
  steps: StepFacts[];
  variations: (Variation & { elementName: string; stale: boolean })[];
  questions: (OpenQuestion & { elementName: string })[];
  /** Names and documentations of everything that is no step: pools, lanes, flows, notes. */
  otherTexts: { id: string; text: string }[];
}

/** Reads off a model what registers link to, in time linear in its size. */
export function modelFacts({
  definitions,
  elementsById,
}: Pick<BpmnModel, 'definitions' | 'elementsById'>): ModelFacts {
  const steps: StepFacts[] = [];
  const otherTexts: { id: string; text: string }[] = [];
  for (const element of walkSemantics(definitions)) {
    if (element.$instanceOf('bpmn:FlowNode')) steps.push(stepOf(element));
    else if (element.id !== undefined) {
      const text = [nameOf(element), documentationOf(element).join(' '), textOf(element['text'])]
        .filter(Boolean)
        .join(' ');
      if (text !== '') otherTexts.push({ id: element.id, text });
    }
  }
  const laneIdOf = laneIds();
  const named = <T extends { elementId: string }>(link: T) => ({
    ...link,
    elementName: nameOf(elementsById[link.elementId] as AnyElement | undefined),
  });
  return {
    ...descriptionOf(definitions),
    steps,
    variations: variationsOf(definitions).map((variation) => ({
      ...named(variation),
      stale: isStale(variation, elementsById[variation.elementId], laneIdOf),
    })),
    questions: questionsOf(definitions).map(named),
    otherTexts,
  };
}

function stepOf(element: AnyElement): StepFacts {
  const { serviceRequests, badSection } = traceOf(element);
  return {
    id: element.id ?? '',
    name: nameOf(element),
    documentation: documentationOf(element).join(' '),
    serviceRequests,
    badSection,
    layer: ownerLayerOf(element) ?? '',
  };
}

const nameOf = (element: AnyElement | undefined) => textOf(element?.['name']);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
