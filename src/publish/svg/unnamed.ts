import { gatewayRole } from '../../core/bpmn/gateway-role';
import type { AnyElement } from '../../core/bpmn/model';
import { kindOf, triggerOf } from './names';

/**
 * What a step without a name is called in a list, by what it does there: `Paths join`, `Parallel paths start`. Modellers
 * leave the joins of a diagram unnamed, and its kind alone would tell a reader nothing.
 */
export function unnamedLabel(element: AnyElement): string {
  if (element.$instanceOf('bpmn:Gateway')) return gatewayLabel(element);
  if (element.$instanceOf('bpmn:Event')) return eventLabel(element);
  return capital(kindOf(element));
}

/** What happens at a step, in BPMN's words: `send task`, `timer intermediate event, catching`. */
export function kindInWords(element: AnyElement): string {
  const trigger = element.$instanceOf('bpmn:Event') ? triggerOf(element) : '';
  return [trigger, kindOf(element)].filter(Boolean).join(' ');
}

const gatewayLabel = (element: AnyElement): string =>
  gatewayRole(element.$type, {
    incoming: countOf(element['incoming']),
    outgoing: countOf(element['outgoing']),
  }) || capital(kindOf(element));

function eventLabel(element: AnyElement): string {
  const isPlain = triggerOf(element) === '';
  if (isPlain && element.$type === 'bpmn:StartEvent') return 'Start';
  if (isPlain && element.$type === 'bpmn:EndEvent') return 'End';
  return capital(kindInWords(element));
}

const countOf = (flows: unknown): number => (Array.isArray(flows) ? flows.length : 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
