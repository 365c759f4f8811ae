/** What a row stands for: a BPMN element of one type, or one of the rows that are no flow node. */
export interface Kind {
  /** As it is written in the column `kind`. */
  name: string;
  /** Such as `bpmn:UserTask`; absent for rows that are no flow node. */
  type?: string;
  /** Such as `bpmn:TimerEventDefinition`. */
  definition?: string;
  /** Attributes that make the kind what it is. */
  attributes?: Record<string, unknown>;
}

const TASKS: Kind[] = [
  { name: 'task', type: 'bpmn:Task' },
  { name: 'user', type: 'bpmn:UserTask' },
  { name: 'manual', type: 'bpmn:ManualTask' },
  { name: 'service', type: 'bpmn:ServiceTask' },
  { name: 'send', type: 'bpmn:SendTask' },
  { name: 'receive', type: 'bpmn:ReceiveTask' },
  { name: 'script', type: 'bpmn:ScriptTask' },
  { name: 'rule', type: 'bpmn:BusinessRuleTask' },
  { name: 'call', type: 'bpmn:CallActivity' },
  { name: 'event sub', type: 'bpmn:SubProcess', attributes: { triggeredByEvent: true } },
  { name: 'sub', type: 'bpmn:SubProcess' },
  { name: 'transaction', type: 'bpmn:Transaction' },
  { name: 'ad hoc', type: 'bpmn:AdHocSubProcess' },
];

const GATEWAYS: Kind[] = [
  { name: 'xor', type: 'bpmn:ExclusiveGateway' },
  { name: 'and', type: 'bpmn:ParallelGateway' },
  { name: 'or', type: 'bpmn:InclusiveGateway' },
  { name: 'event-based', type: 'bpmn:EventBasedGateway' },
  { name: 'complex', type: 'bpmn:ComplexGateway' },
];

const definitionOf = (trigger: string) =>
  `bpmn:${trigger[0]!.toUpperCase()}${trigger.slice(1)}EventDefinition`;

const events = (type: string, triggers: string, nameOf: (trigger: string) => string): Kind[] =>
  triggers
    .split(' ')
    .map((trigger) => ({ name: nameOf(trigger), type: `bpmn:${type}`, definition: definitionOf(trigger) }));

const EVENTS: Kind[] = [
  { name: 'start', type: 'bpmn:StartEvent' },
  { name: 'end', type: 'bpmn:EndEvent' },
  { name: 'catch', type: 'bpmn:IntermediateCatchEvent' },
  { name: 'throw', type: 'bpmn:IntermediateThrowEvent' },
  { name: 'boundary', type: 'bpmn:BoundaryEvent' },
  ...events(
    'StartEvent',
    'message timer signal conditional error escalation compensate',
    (t) => `start ${said(t)}`,
  ),
  ...events(
    'EndEvent',
    'message error terminate escalation signal compensate cancel',
    (t) => `end ${said(t)}`,
  ),
  ...events('IntermediateCatchEvent', 'message timer signal conditional', said),
  ...events('IntermediateCatchEvent', 'link', (t) => `${t} catch`),
  ...events('IntermediateThrowEvent', 'message signal link', (t) => `${t} throw`),
  ...events('IntermediateThrowEvent', 'escalation compensate', said),
  ...events(
    'BoundaryEvent',
    'message timer signal conditional error escalation compensate cancel',
    (t) => `boundary ${said(t)}`,
  ),
];

/** People say compensation, BPMN says compensate. */
function said(trigger: string): string {
  return trigger === 'compensate' ? 'compensation' : trigger;
}

const OTHERS: Kind[] = [
  { name: 'data', type: 'bpmn:DataObjectReference' },
  { name: 'data store', type: 'bpmn:DataStoreReference' },
  ...['process', 'lane', 'pool', 'variation', 'question', 'question on', 'note'].map((name) => ({ name })),
];

/** Every kind that a table can name. */
export const KINDS: readonly Kind[] = [...TASKS, ...GATEWAYS, ...EVENTS, ...OTHERS];

export const isFlowNodeKind = ({ type }: Kind): boolean =>
  type !== undefined && type !== 'bpmn:DataObjectReference' && type !== 'bpmn:DataStoreReference';

export const isEventKind = ({ type }: Kind): boolean => type?.endsWith('Event') === true;

export const isActivityKind = (kind: Kind): boolean => TASKS.includes(kind);
