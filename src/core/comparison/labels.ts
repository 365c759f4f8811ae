import type { Item } from './item';

const NOUNS: Record<string, string> = {
  'bpmn:SubProcess': 'sub-process',
  'bpmn:Transaction': 'transaction',
  'bpmn:AdHocSubProcess': 'ad hoc sub-process',
  'bpmn:StartEvent': 'start event',
  'bpmn:EndEvent': 'end event',
  'bpmn:IntermediateCatchEvent': 'intermediate event',
  'bpmn:IntermediateThrowEvent': 'intermediate event',
  'bpmn:BoundaryEvent': 'boundary event',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:MessageFlow': 'message flow',
  'bpmn:Association': 'association',
  'bpmn:DataInputAssociation': 'data flow',
  'bpmn:DataOutputAssociation': 'data flow',
  'bpmn:TextAnnotation': 'annotation',
  'bpmn:Participant': 'pool',
  'bpmn:DataObjectReference': 'data',
  'bpmn:DataStoreReference': 'data store',
  'bpmn:DataInput': 'data input',
  'bpmn:DataOutput': 'data output',
  'bpmn:Definitions': 'file',
  'bpmn:ItemDefinition': 'data type',
};

/** `bpmn:UserTask` is `user task`. */
export const wordsOf = (type: string): string =>
  type
    .replace(/^.*:/, '')
    .replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();

/** What people call a type of element. */
export function nounOf(item: Pick<Item, 'type' | 'rule'>): string {
  const noun = NOUNS[item.type];
  if (noun) return noun;
  if (item.rule.isA('bpmn:Activity')) return 'step';
  return wordsOf(item.type);
}

/** A text on one line, cut where it is long. */
export function shortened(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

export const quoted = (text: string): string => `“${shortened(text)}”`;
