import { elementsIn } from '../../../../src/core/bpmn/xml/tree';
import type { MutationKind } from './mutation';
import { childNamed, drop, idOf, leaf, listed, made, type Sketch } from './Sketch';

const kind = (name: string, mutate: MutationKind['mutate']): MutationKind => ({
  name,
  class: 'responsibility',
  mutate,
});

/** Lanes that hold no other lane. */
const leafLanes = (sketch: Sketch) =>
  sketch.named(/^bpmn:lane$/).filter((lane) => !childNamed(lane, /^bpmn:childLaneSet$/));

const moveToLane = kind('step moves to another lane', (sketch) => {
  const lane = sketch.pick(leafLanes(sketch).filter((one) => listed(one, 'bpmn:flowNodeRef').length > 0));
  const others = lane
    ? elementsIn(sketch.parentOf(lane)).filter((one) => one !== lane && leafLanes(sketch).includes(one))
    : [];
  const other = sketch.pick(others);
  if (!lane || !other) return undefined;
  const id = sketch.choices.pick(listed(lane, 'bpmn:flowNodeRef'));
  const step = sketch.byId.get(id);
  if (!step) return undefined;
  drop(lane, 'bpmn:flowNodeRef', id);
  sketch.add(other, leaf('bpmn:flowNodeRef', id));
  return { on: [step] };
});

const splitLane = kind('lane gets two lanes inside, a step moves into one', (sketch) => {
  const lane = sketch.pick(leafLanes(sketch).filter((one) => listed(one, 'bpmn:flowNodeRef').length > 0));
  const step = lane && sketch.byId.get(sketch.choices.pick(listed(lane, 'bpmn:flowNodeRef')));
  if (!lane || !step) return undefined;
  const [one, two] = ['one', 'two'].map((name) =>
    made('bpmn:lane', { id: `${sketch.freshId()}_${name}`, name }),
  );
  const set = sketch.add(lane, made('bpmn:childLaneSet', { id: `${sketch.freshId()}_set` }));
  sketch.add(set, one!);
  sketch.add(set, two!);
  sketch.add(one!, leaf('bpmn:flowNodeRef', idOf(step)));
  return { on: [step, one!, two!] };
});

const removeLane = kind('lane removed, its steps go to another', (sketch) => {
  const lanes = leafLanes(sketch);
  const lane = sketch.pick(lanes.filter((one) => elementsIn(sketch.parentOf(one)).length > 1));
  const other =
    lane &&
    sketch.pick(elementsIn(sketch.parentOf(lane)).filter((one) => one !== lane && lanes.includes(one)));
  if (!lane || !other) return undefined;
  const steps = listed(lane, 'bpmn:flowNodeRef')
    .map((id) => sketch.byId.get(id))
    .filter((step) => step !== undefined);
  for (const step of steps) sketch.add(other, leaf('bpmn:flowNodeRef', idOf(step)));
  for (const shape of sketch.shapesOf(idOf(lane))) sketch.remove(shape);
  sketch.remove(lane);
  return { on: [lane, ...steps] };
});

const renameParty = kind('lane or pool stands for another party', (sketch) => {
  const party = sketch.pick(sketch.named(/^bpmn:(lane|participant)$/));
  party?.attributes.set('name', 'Another party');
  return party && { on: [party] };
});

const addLane = kind('lane added', (sketch) => {
  const set = sketch.pick(sketch.named(/^bpmn:laneSet$/).filter((one) => !sketch.isOfLayer(one)));
  if (!set) return undefined;
  return { on: [sketch.add(set, made('bpmn:lane', { id: sketch.freshId(), name: 'New party' }))] };
});

const addPool = kind('pool added', (sketch) => {
  const collaboration = sketch.pick(sketch.named(/^bpmn:collaboration$/));
  if (!collaboration) return undefined;
  const pool = made('bpmn:participant', { id: sketch.freshId(), name: 'New party' });
  return { on: [sketch.add(collaboration, pool)] };
});

const addPerformer = kind('performer of a step', (sketch) => {
  const step = sketch.pick(sketch.activities());
  if (!step) return undefined;
  sketch.add(step, made('bpmn:performer', { id: sketch.freshId(), name: 'Installer' }));
  return { on: [step] };
});

export const RESPONSIBILITY_MUTATIONS: MutationKind[] = [
  moveToLane,
  splitLane,
  removeLane,
  renameParty,
  addLane,
  addPool,
  addPerformer,
];
