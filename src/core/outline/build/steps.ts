import type { AnyElement } from '../../bpmn/model';
import type { Draft } from '../drafts';
import { isNumber, processId } from '../ids';
import { isActivityKind, isEventKind } from '../kinds';
import type { Building } from './Building';
import { addLane } from './lanes';
import { addTrace } from './trace';

/** A row of a flow node and the process of the rows above it. */
export interface StepDraft {
  draft: Draft;
  process: AnyElement;
}

/** Makes the flow nodes and puts them into their processes, sub-processes and lanes. */
export function buildSteps(building: Building, steps: readonly StepDraft[]): void {
  for (const { draft } of steps) building.made.set(draft, createStep(building, draft));
  // Only a table without lane rows has its lanes made by name: else a slip of the pen would be a lane.
  const makesLanes = !building.drafts.some(({ kind }) => kind.name === 'lane');
  const laneless: AnyElement[] = [];
  for (const { draft, process } of steps) {
    const step = building.made.get(draft)!;
    const { lane } = draft.cells;
    let home = lane === '' ? undefined : building.find(lane);
    const isHome = home?.$type === 'bpmn:Lane' || (isContainer(home) && !isInside(home, step));
    if (lane !== '' && !isHome) {
      home = makesLanes ? addNamedLane(building, process, lane) : undefined;
      if (!home) {
        building.problem(
          'OUTLINE-LANE-UNKNOWN',
          draft,
          'lane',
          `there is no lane or sub-process “${lane}”.`,
          'Name a lane or sub-process of the table, or add a row for it.',
        );
        laneless.push(step);
      }
    }
    if (home && home.$type !== 'bpmn:Lane') building.add(home, 'flowElements', step);
    else {
      building.add(home ? processOf(home) : process, 'flowElements', step);
      if (home) (home.get('flowNodeRef') as AnyElement[]).push(step);
    }
  }
}

function addNamedLane(building: Building, process: AnyElement, name: string): AnyElement {
  const lanes = ((process['laneSets'] as AnyElement[] | undefined)?.[0]?.['lanes'] ?? []) as AnyElement[];
  return lanes.find((lane) => lane['name'] === name) ?? addLane(building, process, name);
}

function createStep(building: Building, draft: Draft): AnyElement {
  const { kind, cells, id } = draft;
  const step = building.create(kind.type!, {
    id,
    name: cells.name,
    ...kind.attributes,
    layer: cells.effect === '' ? cells.layer : undefined,
    ...(draft.isForCompensation && { isForCompensation: true }),
  });
  if (draft.nonInterrupting && isEventKind(kind)) {
    step.set(kind.type === 'bpmn:StartEvent' ? 'isInterrupting' : 'cancelActivity', false);
  }
  if (kind.name === 'call' && cells.calls !== '') {
    step.set('calledElement', isNumber(cells.calls) ? processId(cells.calls) : cells.calls);
  }
  if (draft.loop && isActivityKind(kind)) {
    const loop =
      draft.loop === 'loop'
        ? building.create('bpmn:StandardLoopCharacteristics')
        : building.create('bpmn:MultiInstanceLoopCharacteristics', {
            ...(draft.loop === 'each in turn' && { isSequential: true }),
          });
    loop.$parent = step;
    step.set('loopCharacteristics', loop);
  }
  building.document(step, cells.documentation);
  addTrace(step, draft);
  return step;
}

export const isContainer = (element: AnyElement | undefined): element is AnyElement =>
  element?.$instanceOf('bpmn:SubProcess') === true;

function processOf(lane: AnyElement): AnyElement {
  let at = lane;
  while (at.$parent && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}

function isInside(element: AnyElement, other: AnyElement): boolean {
  for (let at: AnyElement | undefined = element; at; at = at.$parent) if (at === other) return true;
  return false;
}
