import type { Item } from './item';

/** What matching and reporting ask of a type of element. */
export interface Kind {
  /** Something with a life of its own, which can be re-created, moved and referred to: a step, a flow, a lane, a message, a shape. */
  isMajor: boolean;
  /** Types that can turn into each other and stay the same thing, as a task that becomes a user task. */
  family: string;
  /** Drawn between two others. */
  isEdge: boolean;
  /** Part of the diagram: no meaning, only where and how something is shown. */
  isDrawing: boolean;
}

const MAJOR = [
  'bpmn:FlowElement',
  'bpmn:Artifact',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:RootElement',
  'bpmn:DataAssociation',
  'bpmn:ConversationNode',
  'bpmn:ConversationLink',
];
const EDGES = [
  'bpmn:SequenceFlow',
  'bpmn:MessageFlow',
  'bpmn:Association',
  'bpmn:DataAssociation',
  'bpmn:ConversationLink',
];
const FAMILIES = ['bpmn:FlowNode', 'bpmn:EventDefinition', 'bpmn:LoopCharacteristics'];
const DATA = ['bpmn:DataObjectReference', 'bpmn:DataStoreReference'];

const known = new Map<string, Kind>();

export function kindOf(item: Item): Kind {
  const { type, rule, slot } = item;
  // An event definition is part of its event; at the root it is one that several events share.
  const key = slot === 'rootElements' ? `${type} at the root` : type;
  let kind = known.get(key);
  if (!kind) known.set(key, (kind = findKind(type, (name) => rule.isA(name), slot)));
  return kind;
}

function findKind(type: string, isA: (name: string) => boolean, slot: string): Kind {
  const isDrawing = type.startsWith('bpmndi:');
  const isInner = isA('bpmn:EventDefinition') && slot !== 'rootElements';
  return {
    isDrawing,
    isMajor: isDrawing || (!isInner && MAJOR.some(isA)),
    isEdge: EDGES.some(isA),
    family: FAMILIES.find(isA) ?? (DATA.includes(type) ? 'data' : type),
  };
}

/** True when one can be the later state of the other. */
export const isSameKind = (a: Item, b: Item): boolean => kindOf(a).family === kindOf(b).family;
