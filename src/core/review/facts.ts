import { lanesOf } from '../bpmn/lanes';
import type { AnyElement, Definitions } from '../bpmn/model';
import { processesOf, walkSemantics } from '../bpmn/walk';
import { descriptionOf } from '../bpmn/description';
import { ownerLayerOf } from '../variation/layers';
import { variationsOn } from '../variation/variations';

/** An element as comments see it: what it is called, whose lane it is in, which layers say something of it. */
export interface ElementFacts {
  name: string;
  /** Innermost lane that lists it; '' without one. */
  lane: string;
  /** Layers that own it or vary it. */
  layers: readonly string[];
}

/** A process as comments see it. Plain data: it can leave a worker. */
export interface ReviewProcess {
  /** Of the first `bpmn:process` of the file; names the process in comments. */
  processId: string;
  /** Every process id of the file. */
  processIds: readonly string[];
  number: string;
  name: string;
  elements: ReadonlyMap<string, ElementFacts>;
}

/** What places of comments are found by. */
export interface ReviewFacts {
  processes: readonly ReviewProcess[];
  /** Impacts by register, as `readRegisters` has them. Absent: impacts are taken to stand. */
  impacts?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads off a model what comments need to know of it. Linear in its size. */
export function reviewProcessOf(definitions: Definitions): ReviewProcess {
  const processes = processesOf(definitions) as unknown as AnyElement[];
  const processIds = processes.flatMap(({ id }) => id ?? []);
  const lanes = new Map<string, string>();
  const elements = new Map<string, ElementFacts>();
  for (const element of walkSemantics(definitions)) {
    // Outer lanes come before inner ones, so that the inner one stays.
    if (element.$instanceOf('bpmn:FlowElementsContainer'))
      for (const lane of lanesOf(element))
        for (const { id } of (lane.flowNodeRef ?? []) as unknown as { id?: string }[])
          if (id !== undefined) lanes.set(id, textOf((lane as unknown as AnyElement)['name']));
    if (element.id === undefined) continue;
    const owner = ownerLayerOf(element);
    const varied = variationsOn(element).map(({ layer }) => layer);
    elements.set(element.id, {
      name: (textOf(element['name']) || textOf(element['text'])).replace(/\s+/g, ' ').trim(),
      lane: '',
      layers: [...new Set([...(owner === undefined ? [] : [owner]), ...varied])],
    });
  }
  for (const [id, lane] of lanes) {
    const element = elements.get(id);
    if (element) element.lane = lane;
  }
  return { processId: processIds[0] ?? '', processIds, ...descriptionOf(definitions), elements };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
