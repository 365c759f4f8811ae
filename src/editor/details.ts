import { laneOf } from '../core/bpmn/lanes';
import type { AnyElement } from '../core/bpmn/model';
import { traceOf } from '../core/bpmn/trace';
import { questionsOn } from '../core/variation/questions';
import { variationsOn } from '../core/variation/variations';
import type { LayerMode } from './layer-mode/LayerMode';
import type { ElementDetails } from './ProcessEditor';

const WITHOUT_VARIATIONS = new Set(['bpmn:Lane', 'bpmn:LaneSet', 'bpmn:Collaboration']);

/** What a panel shows of an element: plain data, read anew each time. */
export function detailsOf(element: AnyElement, mode: LayerMode): ElementDetails {
  const layer = mode.ownerOf(element);
  const lane = laneOfElement(element);
  const question = questionsOn(element)[0];
  const calls = text(element['calledElement']);
  return {
    id: element.id ?? '',
    type: element.$type,
    name: text(element[element.$type === 'bpmn:TextAnnotation' ? 'text' : 'name']),
    documentation: text((element['documentation'] as AnyElement[] | undefined)?.[0]?.['text']),
    trace: traceOf(element),
    ...(layer !== undefined && { layer }),
    ...(lane && { lane }),
    ...(calls && { calls }),
    variations: variationsOn(element),
    editable: !mode.isLocked(element),
    variable: mode.layer() !== undefined && layer === undefined && !WITHOUT_VARIATIONS.has(element.$type),
    ...(question && { question: { impacts: question.impacts, text: question.text } }),
    ...('number' in element || element.$type === 'bpmn:Process' || element.$type === 'bpmn:Collaboration'
      ? { process: catalogueOf(element) }
      : {}),
  };
}

function catalogueOf(process: AnyElement): NonNullable<ElementDetails['process']> {
  return {
    id: process.id ?? '',
    number: text(process['number']),
    classification: text(process['classification']) || 'White',
    owner: text(process['owner']),
    source: text(process['source']),
  };
}

function laneOfElement(element: AnyElement): ElementDetails['lane'] {
  const container = element.$parent;
  if (!container || element.id === undefined || !element.$instanceOf('bpmn:FlowNode')) return undefined;
  const lane = laneOf(container, element.id);
  return lane && { id: lane.id ?? '', name: lane.name ?? '' };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
