import type { ElementDetails } from '../../../editor/ProcessEditor';

/** The steps of one lane, in reading order. */
export interface LaneOutline {
  laneId: string;
  laneName: string;
  steps: OutlineStep[];
}

export interface OutlineStep {
  id: string;
  name: string;
  /** Type for people, such as `user task`. */
  kind: string;
  layer?: string;
  /** Place in the reading order of the whole process, from 1. */
  position: number;
}

/**
 * The diagram as an ordered list: lanes in the order in which the reading first enters them, and in each
 * its steps. Flows, lanes and pools are no steps.
 *
 * @param elements details in reading order, as the editor gives them
 */
export function stepOutline(elements: readonly ElementDetails[]): LaneOutline[] {
  const lanes = new Map<string, LaneOutline>();
  const steps = elements.filter(isStep);
  steps.forEach(({ id, name, type, layer, lane }, index) => {
    const laneId = lane?.id ?? '';
    const outline = lanes.get(laneId) ?? { laneId, laneName: lane?.name ?? '', steps: [] };
    outline.steps.push({ id, name, kind: kindOf(type), layer, position: index + 1 });
    lanes.set(laneId, outline);
  });
  return [...lanes.values()];
}

/** `bpmn:IntermediateCatchEvent` as people say it: `intermediate catch event`. */
export function kindOf(type: string): string {
  return type
    .replace(/^[^:]*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** What to call an element in a sentence or a list: its name on one line, else its kind and id. */
export function titleOf({ id, name, type }: Pick<ElementDetails, 'id' | 'name' | 'type'>): string {
  return name.replace(/\s+/g, ' ').trim() || `${kindOf(type)} ${id}`;
}

const STEP = /(Task|Event|Gateway|SubProcess|Activity|Transaction)$/;

function isStep({ type }: ElementDetails): boolean {
  return STEP.test(type);
}
