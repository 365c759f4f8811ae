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

function gatewayLabel(element: AnyElement): string {
  const joins = countOf(element['incoming']) > 1;
  const parts = countOf(element['outgoing']) > 1;
  if (element.$type === 'bpmn:EventBasedGateway') return 'Wait for what comes first';
  const [join, part, both] = GATEWAY_WORDS[element.$type] ?? ANY_GATEWAY;
  if (joins && parts) return both;
  if (joins) return join;
  return parts ? part : capital(kindOf(element));
}

type Words = readonly [join: string, part: string, both: string];
const ANY_GATEWAY: Words = ['Paths join', 'Paths part', 'Paths join and part again'];
const GATEWAY_WORDS: Record<string, Words | undefined> = {
  'bpmn:ParallelGateway': [
    'Parallel paths join',
    'Parallel paths start',
    'Parallel paths join, and others start',
  ],
  'bpmn:InclusiveGateway': [
    'The chosen paths join',
    'One or more paths start',
    'The chosen paths join, and one or more start',
  ],
};

function eventLabel(element: AnyElement): string {
  const isPlain = triggerOf(element) === '';
  if (isPlain && element.$type === 'bpmn:StartEvent') return 'Start';
  if (isPlain && element.$type === 'bpmn:EndEvent') return 'End';
  return capital(kindInWords(element));
}

const countOf = (flows: unknown): number => (Array.isArray(flows) ? flows.length : 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
