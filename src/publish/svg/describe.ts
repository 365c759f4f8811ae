import type { AnyElement } from '../../core/bpmn/model';
import type { Scene } from './scene';

const COUNTED: readonly (readonly [type: string, one: string, many: string])[] = [
  ['bpmn:Participant', 'pool', 'pools'],
  ['bpmn:Lane', 'lane', 'lanes'],
  ['bpmn:Activity', 'step', 'steps'],
  ['bpmn:Event', 'event', 'events'],
  ['bpmn:Gateway', 'gateway', 'gateways'],
  ['bpmn:SequenceFlow', 'sequence flow', 'sequence flows'],
  ['bpmn:MessageFlow', 'message flow', 'message flows'],
  ['bpmn:TextAnnotation', 'note', 'notes'],
];

/** A description of a drawing for people who hear it: what it holds, by number. */
export function describe({ children }: Scene): string {
  const kinds = new Map<string, { element: AnyElement; count: number }>();
  for (const items of children.values())
    for (const { element } of items) {
      const kind = kinds.get(element.$type);
      if (kind) kind.count++;
      else kinds.set(element.$type, { element, count: 1 });
    }
  const counts = COUNTED.map(([type, one, many]) => {
    let count = 0;
    for (const kind of kinds.values()) if (kind.element.$instanceOf(type)) count += kind.count;
    return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
  }).filter(Boolean);
  if (counts.length === 0) return 'BPMN diagram without any element.';
  return `BPMN diagram with ${counts.join(', ')}. The elements follow in the order of the flow.`;
}
