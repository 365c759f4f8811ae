import type { AnyElement } from '../../bpmn/model';
import { ownerLayerOf } from '../../variation/layers';
import type { Draft } from '../drafts';
import { readMessages, readNext, type MessageItem, type NextItem } from '../targets';
import type { Building } from './Building';
import type { StepDraft } from './steps';

/** Nothing leads into these, and nothing out of these. */
const NO_WAY_IN = /^(start|boundary|link catch|event sub)/;
const NO_WAY_OUT = /^(end|link throw|event sub)/;

/** Sequence flows from the column `next`; where it is empty, the flow goes on to the next row of the same layer. */
export function buildFlows(building: Building, steps: readonly StepDraft[]): void {
  for (const [at, { draft }] of steps.entries()) {
    const source = building.made.get(draft)!;
    if (draft.kind.name === 'boundary compensation') continue;
    for (const item of nextOf(building, steps, at)) addFlow(building, draft, source, item);
  }
}

function nextOf(building: Building, steps: readonly StepDraft[], at: number): NextItem[] {
  const { draft } = steps[at]!;
  const { next } = draft.cells;
  if (next.toLowerCase() === 'none' || next === '-') return [];
  if (next !== '') return readNext(next);
  if (NO_WAY_OUT.test(draft.kind.name) || draft.isForCompensation) return [];
  const source = building.made.get(draft)!;
  const layer = ownerLayerOf(source);
  const following = steps.slice(at + 1).find((each) => {
    const step = building.made.get(each.draft)!;
    return step.$parent === source.$parent && ownerLayerOf(step) === layer;
  });
  const follows =
    draft.kind.name.startsWith('boundary') || !following || NO_WAY_IN.test(following.draft.kind.name)
      ? undefined
      : building.made.get(following.draft)!;
  if (follows) return [{ target: follows.id!, label: '', isDefault: false }];
  building.problem(
    'OUTLINE-NEXT-MISSING',
    draft,
    'next',
    `nothing says what follows “${draft.cells.name || draft.id}”, and no row below can.`,
    'Name the step that follows, add an end, or write “none”.',
    'warning',
  );
  return [];
}

function addFlow(building: Building, draft: Draft, source: AnyElement, item: NextItem): void {
  const target = building.find(item.target);
  if (!target?.$instanceOf('bpmn:FlowNode')) {
    building.problem(
      'OUTLINE-TARGET-UNKNOWN',
      draft,
      'next',
      `there is no step “${item.target}” to go to.`,
      'Name a step of the table. Several are parted by semicolons, and a label stands before a colon: “yes: B06; no: B05”.',
    );
    return;
  }
  if (target.$parent !== source.$parent) {
    building.problem(
      'OUTLINE-FLOW-ACROSS',
      draft,
      'next',
      `${source.id} and ${target.id} are not in the same process or sub-process, so no flow can lead from one to the other.`,
      'Lead to a step beside it, or send a message in the column “messages”.',
    );
    return;
  }
  const flow = building.create('bpmn:SequenceFlow', {
    id: building.fresh(`F_${source.id}_${target.id}`),
    name: item.label,
    sourceRef: source,
    targetRef: target,
  });
  building.add(source.$parent!, 'flowElements', flow);
  (source.get('outgoing') as AnyElement[]).push(flow);
  (target.get('incoming') as AnyElement[]).push(flow);
  building.own(flow, [source, target], item.layer);
  if (!item.isDefault) return;
  const canHaveDefault =
    /Activity|Task|SubProcess|Transaction|ExclusiveGateway|InclusiveGateway|ComplexGateway/;
  if (canHaveDefault.test(source.$type)) source.set('default', flow);
  else
    building.problem(
      'OUTLINE-VALUE-UNSUITED',
      draft,
      'next',
      `a ${draft.kind.name} cannot have a default flow.`,
      'Take the word “default” out.',
    );
}

/** Message flows from the column `messages` of steps and pools. */
export function buildMessages(building: Building): void {
  const collaboration = (building.definitions['rootElements'] as AnyElement[]).find(
    ({ $type }) => $type === 'bpmn:Collaboration',
  );
  for (const [draft, element] of building.made) {
    for (const item of readMessages(draft.cells.messages)) {
      addMessage(building, collaboration, draft, element, item);
    }
  }
}

function addMessage(
  building: Building,
  collaboration: AnyElement | undefined,
  draft: Draft,
  element: AnyElement,
  { other: name, isIncoming, name: label, layer }: MessageItem,
): void {
  const other = building.find(name);
  const canTalk = other?.$type === 'bpmn:Participant' || other?.$instanceOf('bpmn:FlowNode');
  if (!other || !canTalk || !collaboration) {
    building.problem(
      'OUTLINE-TARGET-UNKNOWN',
      draft,
      'messages',
      `there is no pool or step “${name}” to send to or hear from.`,
      'Add a row of kind “pool” for it, and write its id before the colon: “Pool_Consumer: Visit agreed”.',
    );
    return;
  }
  if (processAround(other) === processAround(element)) {
    building.problem(
      'OUTLINE-MESSAGE-WITHIN',
      draft,
      'messages',
      `“${name}” is in the same pool; messages pass between pools.`,
      'Use the column “next”, or give the other party a pool of its own.',
    );
    return;
  }
  const [source, target] = isIncoming ? [other, element] : [element, other];
  const flow = building.create('bpmn:MessageFlow', {
    id: building.fresh(`M_${source.id}_${target.id}`),
    name: label,
    sourceRef: source,
    targetRef: target,
  });
  building.add(collaboration, 'messageFlows', flow);
  building.own(flow, [source, target], layer);
}

/** The process that a step is in or a pool shows; a black-box pool is by itself. */
function processAround(element: AnyElement): AnyElement {
  if (element.$type === 'bpmn:Participant')
    return (element['processRef'] as AnyElement | undefined) ?? element;
  let at = element;
  while (at.$parent && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}
