import type { AnyElement } from '../../bpmn/model';
import type { Draft } from '../drafts';
import { nameKey } from '../ids';
import type { Building } from './Building';
import type { StepDraft } from './steps';
import { addTrace } from './trace';

/** Rows of kind `lane`, with the lanes of a layer on top; each has its process, that of the rows above it. */
export function buildLanes(building: Building, lanes: readonly StepDraft[]): void {
  for (const { draft } of lanes) {
    const { cells } = draft;
    const lane = building.create('bpmn:Lane', {
      id: draft.id,
      name: cells.name,
      layer: cells.effect === '' ? cells.layer : undefined,
    });
    building.made.set(draft, lane);
    building.document(lane, cells.documentation);
    addTrace(lane, draft);
  }
  const isOnTop = ({ draft }: StepDraft) =>
    draft.cells.lane === '' && building.made.get(draft)!['layer'] !== undefined;
  for (const { draft, process } of [...lanes.filter(isOnTop), ...lanes.filter((lane) => !isOnTop(lane))]) {
    const lane = building.made.get(draft)!;
    building.add(setFor(building, draft, lane, process), 'lanes', lane);
  }
}

function setFor(building: Building, draft: Draft, lane: AnyElement, process: AnyElement): AnyElement {
  const parent = draft.cells.lane === '' ? undefined : building.find(draft.cells.lane);
  if (draft.cells.lane !== '' && (parent?.$type !== 'bpmn:Lane' || isWithin(parent, lane))) {
    building.problem(
      'OUTLINE-LANE-UNKNOWN',
      draft,
      'lane',
      `there is no lane “${draft.cells.lane}” to be the parent.`,
      'Name the lane that holds this one, or leave the cell empty.',
    );
  } else if (parent) {
    const inner = parent['childLaneSet'] as AnyElement | undefined;
    if (inner) return inner;
    const made = building.create('bpmn:LaneSet', { id: building.fresh(laneSetId(parent.id!)) });
    parent.set('childLaneSet', made);
    made.$parent = parent;
    return made;
  }
  return laneSetOf(building, process);
}

/** The lane set of a process, made when it is first asked for. */
export function laneSetOf(building: Building, process: AnyElement): AnyElement {
  const [first] = (process['laneSets'] ?? []) as AnyElement[];
  if (first) return first;
  const id = building.fresh(process.id!.replace(/^(Process_)?/, 'LaneSet_'));
  return building.add(process, 'laneSets', building.create('bpmn:LaneSet', { id }));
}

/** A lane that the table names and has no row for. */
export function addLane(building: Building, process: AnyElement, name: string): AnyElement {
  const lane = building.create('bpmn:Lane', {
    id: building.fresh(`Lane_${nameKey(name) || 'Unnamed'}`),
    name,
  });
  return building.add(laneSetOf(building, process), 'lanes', lane);
}

const laneSetId = (laneId: string): string => laneId.replace(/^(Lane_)?/, 'LaneSet_');

function isWithin(element: AnyElement, other: AnyElement): boolean {
  for (let at: AnyElement | undefined = element; at; at = at.$parent) if (at === other) return true;
  return false;
}
