import { lanesOf } from '../../../core/bpmn/lanes';
import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { processesOf, walk } from '../../../core/bpmn/walk';
import { isStale } from '../../../core/variation/basis';
import { laneIds } from '../../../core/variation/lane-ids';
import { layersOf, ownerLayerOf } from '../../../core/variation/layers';
import { questionsOf } from '../../../core/variation/questions';
import type { OpenQuestion, Variation } from '../../../core/variation/types';
import { variationsOn } from '../../../core/variation/variations';

export interface SurveyedElement {
  id: string;
  name: string;
  /** BPMN type such as `bpmn:UserTask`. */
  type: string;
  layer?: string;
  laneName?: string;
}

/** What lists and menus need to know of a whole file, flows, lanes and pools included; plain data for a worker to send. */
export interface Survey {
  layers: string[];
  /** Everything drawn, and the processes, in the order of the file. */
  elements: SurveyedElement[];
  variations: (Variation & { stale: boolean })[];
  questions: OpenQuestion[];
}

export const EMPTY_SURVEY: Survey = { layers: [], elements: [], variations: [], questions: [] };

export function surveyOf(definitions: Definitions): Survey {
  const laneNames = laneNamesOf(definitions);
  const laneIdOf = laneIds();
  const elements: SurveyedElement[] = [];
  const variations: Survey['variations'] = [];
  for (const element of walk(definitions)) {
    if (element.id === undefined || !isSurveyed(element)) continue;
    const layer = ownerLayerOf(element);
    const laneName = laneNames.get(element.id);
    elements.push({
      id: element.id,
      name: textOf(element),
      type: element.$type,
      ...(layer !== undefined && { layer }),
      ...(laneName !== undefined && { laneName }),
    });
    for (const variation of variationsOn(element))
      variations.push({ ...variation, stale: isStale(variation, element, laneIdOf) });
  }
  return { layers: layersOf(definitions), elements, variations, questions: questionsOf(definitions) };
}

/** The innermost lane of each flow node that a lane lists. */
function laneNamesOf(definitions: Definitions): Map<string, string> {
  const names = new Map<string, string>();
  for (const process of processesOf(definitions))
    for (const { name, flowNodeRef = [] } of lanesOf(process))
      for (const { id } of flowNodeRef) if (id !== undefined) names.set(id, name ?? '');
  return names;
}

const SURVEYED = [
  'bpmn:FlowElement',
  'bpmn:Artifact',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:Process',
  'bpmn:Collaboration',
];

const isSurveyed = (element: AnyElement): boolean => SURVEYED.some((type) => element.$instanceOf(type));

function textOf(element: AnyElement): string {
  const text = element[element.$type === 'bpmn:TextAnnotation' ? 'text' : 'name'];
  return typeof text === 'string' ? text : '';
}
