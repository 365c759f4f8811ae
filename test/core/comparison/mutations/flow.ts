import { textIn, type XmlElement } from '../../../../src/core/bpmn/xml/tree';
import type { MutationKind, Touched } from './mutation';
import { childNamed, drop, FLOW_NODE, idOf, leaf, listed, made, SUB_PROCESS, type Sketch } from './Sketch';

const kind = (name: string, mutate: (sketch: Sketch) => Touched | undefined): MutationKind => ({
  name,
  class: 'flow',
  mutate,
});
const on = (...elements: XmlElement[]): Touched => ({ on: elements });

const TASKS = ['bpmn:task', 'bpmn:userTask', 'bpmn:serviceTask', 'bpmn:sendTask', 'bpmn:manualTask'];
const isTask = ({ name }: XmlElement) => TASKS.includes(name);

const changeTaskType = kind('task becomes another kind of task', (sketch) => {
  const task = sketch.pick(sketch.activities().filter(isTask));
  if (!task) return undefined;
  task.name = sketch.choices.pick(TASKS.filter((name) => name !== task.name));
  return on(task);
});

const changeGatewayType = kind('exclusive gateway becomes parallel, or the other way', (sketch) => {
  const gateway = sketch.pick(sketch.named(/^bpmn:(exclusive|parallel)Gateway$/));
  if (!gateway) return undefined;
  gateway.name = gateway.name === 'bpmn:parallelGateway' ? 'bpmn:exclusiveGateway' : 'bpmn:parallelGateway';
  gateway.attributes.delete('default');
  return on(gateway);
});

const retarget = (end: 'source' | 'target') => (sketch: Sketch) => {
  const flow = sketch.pick(sketch.flows());
  const node = flow && sketch.end(flow, end)!;
  const to = node && sketch.pick(sketch.siblings(node));
  if (!flow || !to || node.attributes.get('default') === idOf(flow)) return undefined;
  sketch.lead(flow, end, to);
  return on(flow);
};

const changeCondition = kind('condition of a flow', (sketch) => {
  const flow = sketch.pick(sketch.flows());
  if (!flow) return undefined;
  const condition = childNamed(flow, /conditionExpression$/);
  if (condition) condition.children = [`${textIn(condition)} and more`];
  else
    sketch.add(
      flow,
      made('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression' }, ['amount > 10']),
    );
  return on(flow);
});

const changeDefault = kind('default flow of a gateway', (sketch) => {
  const gateways = sketch.named(/^bpmn:(exclusive|inclusive)Gateway$/);
  const gateway = sketch.pick(gateways.filter((one) => listed(one, 'bpmn:outgoing').length > 1));
  if (!gateway) return undefined;
  const before = gateway.attributes.get('default');
  gateway.attributes.set(
    'default',
    sketch.choices.pick(listed(gateway, 'bpmn:outgoing').filter((id) => id !== before)),
  );
  return on(gateway);
});

const reorderWays = kind('order of the ways out of a decision', (sketch) => {
  const gateways = sketch.named(/^bpmn:exclusiveGateway$/).filter((gateway) => {
    const standard = gateway.attributes.get('default');
    return listed(gateway, 'bpmn:outgoing').filter((id) => id !== standard).length > 1;
  });
  const gateway = sketch.pick(gateways);
  if (!gateway) return undefined;
  const ways = listed(gateway, 'bpmn:outgoing');
  for (const id of ways) drop(gateway, 'bpmn:outgoing', id);
  for (const id of ways.toReversed()) sketch.add(gateway, leaf('bpmn:outgoing', id));
  return on(gateway);
});

const addStep = kind('step added', (sketch) => {
  const beside = sketch.pick(sketch.activities());
  if (!beside || sketch.isOfLayer(beside)) return undefined;
  const id = sketch.freshId();
  const step = sketch.add(sketch.parentOf(beside), made('bpmn:task', { id, name: 'Something new' }));
  for (const lane of sketch.lanesOf(beside).filter((one) => !sketch.isOfLayer(one)))
    sketch.add(lane, leaf('bpmn:flowNodeRef', id));
  const [shape] = sketch.shapesOf(idOf(beside));
  const bounds = made('dc:Bounds', { x: '10', y: '20', width: '100', height: '80' });
  if (shape)
    sketch.add(
      sketch.parentOf(shape),
      made('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id }, [bounds]),
    );
  return on(step);
});

const removeStep = kind('step removed with its flows', (sketch) => {
  const isFree = (step: XmlElement) =>
    !sketch.all(({ attributes }) => attributes.get('attachedToRef') === idOf(step)).length &&
    !SUB_PROCESS.test(step.name);
  const step = sketch.pick(sketch.activities().filter(isFree));
  if (!step) return undefined;
  const id = idOf(step);
  const isEnd = ({ attributes }: XmlElement) =>
    attributes.get('sourceRef') === id || attributes.get('targetRef') === id;
  const edges = sketch.named(/^bpmn:(sequenceFlow|messageFlow|association)$/).filter(isEnd);
  const others = edges.filter((edge) => edge.name !== 'bpmn:association');
  const ties = edges.filter((edge) => edge.name === 'bpmn:association');
  const noteTies = ties.filter((tie) =>
    (['source', 'target'] as const).some((end) => sketch.end(tie, end)?.name === 'bpmn:textAnnotation'),
  );
  const defaults = sketch.all(({ attributes }) =>
    edges.some((edge) => attributes.get('default') === idOf(edge)),
  );
  for (const edge of edges) sketch.removeEdge(edge);
  for (const lane of sketch.lanesOf(step)) drop(lane, 'bpmn:flowNodeRef', id);
  for (const shape of sketch.shapesOf(id)) sketch.remove(shape);
  sketch.remove(step);
  const flowTies = ties.filter((tie) => !noteTies.includes(tie));
  return {
    on: [step, ...others, ...flowTies, ...defaults.filter((node) => node !== step)],
    alsoOn: noteTies.map((tie) => [tie, 'wording']),
  };
});

const addFlow = kind('flow added', (sketch) => {
  const from = sketch.pick(sketch.nodes().filter((node) => sketch.siblings(node).length > 0));
  if (!from) return undefined;
  const to = sketch.choices.pick(sketch.siblings(from));
  const attributes = { id: sketch.freshId(), sourceRef: idOf(from), targetRef: idOf(to) };
  const flow = sketch.add(sketch.parentOf(from), made('bpmn:sequenceFlow', attributes));
  sketch.add(from, leaf('bpmn:outgoing', idOf(flow)));
  sketch.add(to, leaf('bpmn:incoming', idOf(flow)));
  return on(flow);
});

const removeFlow = kind('flow removed', (sketch) => {
  const flow = sketch.pick(sketch.flows());
  if (!flow) return undefined;
  const defaults = sketch.all(({ attributes }) => attributes.get('default') === idOf(flow));
  sketch.removeEdge(flow);
  return on(flow, ...defaults);
});

const retargetMessage = kind('end of a message flow', (sketch) => {
  const flow = sketch.pick(sketch.named(/^bpmn:messageFlow$/));
  const end = sketch.choices.pick(['source', 'target'] as const);
  const before = flow && sketch.end(flow, end);
  const places = [...sketch.named(/^bpmn:participant$/), ...sketch.activities()];
  const to = sketch.pick(places.filter((place) => place !== before));
  if (!flow || !to) return undefined;
  flow.attributes.set(`${end}Ref`, idOf(to));
  return on(flow);
});

const changeEvent = kind('event definition', (sketch) => {
  const events = sketch.nodes().filter((node) => childNamed(node, /EventDefinition$/));
  const event = sketch.pick(events);
  const definition = event && childNamed(event, /EventDefinition$/);
  if (!event || !definition) return undefined;
  definition.name =
    definition.name === 'bpmn:signalEventDefinition'
      ? 'bpmn:escalationEventDefinition'
      : 'bpmn:signalEventDefinition';
  for (const name of [...definition.attributes.keys()]) if (name !== 'id') definition.attributes.delete(name);
  definition.children = [];
  return on(event);
});

const changeTimer = kind('time of a timer', (sketch) => {
  const timers = sketch.all(({ name }) => name === 'bpmn:timerEventDefinition');
  const timer = sketch.pick(timers.filter((one) => FLOW_NODE.test(sketch.parentOf(one).name)));
  if (!timer) return undefined;
  const time = childNamed(timer, /^bpmn:time/);
  if (time) time.children = ['P7D'];
  else sketch.add(timer, made('bpmn:timeDuration', { 'xsi:type': 'bpmn:tFormalExpression' }, ['P7D']));
  return on(sketch.parentOf(timer));
});

const changeEventReference = kind('what an event refers to', (sketch) => {
  const names = {
    messageEventDefinition: 'message',
    signalEventDefinition: 'signal',
    errorEventDefinition: 'error',
  };
  const [local, tag] = sketch.choices.pick(Object.entries(names));
  const definitions = sketch.all(({ name }) => name === `bpmn:${local}`);
  const definition = sketch.pick(definitions.filter((one) => FLOW_NODE.test(sketch.parentOf(one).name)));
  if (!definition) return undefined;
  const root = sketch.add(sketch.root, made(`bpmn:${tag}`, { id: sketch.freshId(), name: 'Another' }));
  definition.attributes.set(`${tag}Ref`, idOf(root));
  return on(sketch.parentOf(definition), root);
});

const changeLoop = kind('repetition of a step', (sketch) => {
  const step = sketch.pick(sketch.activities());
  if (!step) return undefined;
  const loop = childNamed(step, /LoopCharacteristics$/);
  if (loop) sketch.remove(loop);
  else sketch.add(step, made('bpmn:multiInstanceLoopCharacteristics', { isSequential: 'true' }));
  return on(step);
});

const toggleInterrupting = kind('interrupting boundary event', (sketch) => {
  const event = sketch.pick(sketch.named(/^bpmn:boundaryEvent$/));
  if (!event) return undefined;
  event.attributes.set(
    'cancelActivity',
    event.attributes.get('cancelActivity') === 'false' ? 'true' : 'false',
  );
  return on(event);
});

const attachElsewhere = kind('boundary event on another step', (sketch) => {
  const event = sketch.pick(sketch.named(/^bpmn:boundaryEvent$/));
  const hosts = event ? sketch.siblings(event).filter((node) => sketch.activities().includes(node)) : [];
  const host = sketch.pick(hosts.filter((node) => idOf(node) !== event?.attributes.get('attachedToRef')));
  if (!event || !host) return undefined;
  event.attributes.set('attachedToRef', idOf(host));
  return on(event);
});

const retargetData = kind('data association', (sketch) => {
  const associations = sketch.named(/^bpmn:data(Input|Output)Association$/);
  const association = sketch.pick(associations);
  if (!association) return undefined;
  const isInput = association.name === 'bpmn:dataInputAssociation';
  const reference = childNamed(association, isInput ? /^bpmn:sourceRef$/ : /^bpmn:targetRef$/);
  const data = sketch.named(/^bpmn:data(ObjectReference|StoreReference|Object)$/);
  const other = sketch.pick(data.filter((one) => reference && idOf(one) !== textIn(reference)));
  if (!reference || !other) return undefined;
  reference.children = [idOf(other)];
  return on(association);
});

const changeCalled = kind('called process', (sketch) => {
  const call = sketch.pick(sketch.named(/^bpmn:callActivity$/));
  call?.attributes.set('calledElement', 'Process_9_9_9');
  return call && on(call);
});

const toggleCompensation = kind('compensation handler', (sketch) => {
  const step = sketch.pick(sketch.activities());
  if (!step) return undefined;
  step.attributes.set(
    'isForCompensation',
    step.attributes.get('isForCompensation') === 'true' ? 'false' : 'true',
  );
  return on(step);
});

const changeRoot = kind('code or type of a message, error or signal', (sketch) => {
  const root = sketch.pick(sketch.named(/^bpmn:(error|escalation|itemDefinition)$/));
  if (!root) return undefined;
  const name = root.name === 'bpmn:itemDefinition' ? 'structureRef' : `${root.name.slice(5)}Code`;
  root.attributes.set(name, 'xsd:other');
  return on(root);
});

const addRoot = kind('error added at the root', (sketch) => {
  const error = made('bpmn:error', { id: sketch.freshId(), errorCode: 'E1' });
  return on(sketch.add(sketch.root, error));
});

const moveIntoSubProcess = kind('step moves into a sub-process', (sketch) => {
  const sub = sketch.pick(sketch.named(SUB_PROCESS));
  const step = sub && sketch.pick(sketch.siblings(sub).filter((one) => sketch.activities().includes(one)));
  if (!step) return undefined;
  for (const lane of sketch.lanesOf(step)) drop(lane, 'bpmn:flowNodeRef', idOf(step));
  sketch.remove(step);
  sketch.add(sub, step);
  return on(step);
});

const changeProcess = kind('attribute of a sub-process', (sketch) => {
  const sub = sketch.pick(sketch.named(/^bpmn:subProcess$/));
  if (!sub) return undefined;
  sub.attributes.set(
    'triggeredByEvent',
    sub.attributes.get('triggeredByEvent') === 'true' ? 'false' : 'true',
  );
  return on(sub);
});

export const FLOW_MUTATIONS: MutationKind[] = [
  changeTaskType,
  changeGatewayType,
  kind('flow leads elsewhere', retarget('target')),
  kind('flow starts elsewhere', retarget('source')),
  changeCondition,
  changeDefault,
  reorderWays,
  addStep,
  removeStep,
  addFlow,
  removeFlow,
  retargetMessage,
  changeEvent,
  changeTimer,
  changeEventReference,
  changeLoop,
  toggleInterrupting,
  attachElsewhere,
  retargetData,
  changeCalled,
  toggleCompensation,
  changeRoot,
  addRoot,
  moveIntoSubProcess,
  changeProcess,
];
