import type { AnyElement } from '../../../core/bpmn/model';
import { centreOf, type Box } from '../geometry';
import type { Pen } from '../Pen';
import type { SceneShape } from '../scene';
import type { IconName, Sheet } from '../Sheet';
import { num } from '../xml';
import { ring } from './shapes';

const ICON_OF: Partial<Record<string, IconName>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:ConditionalEventDefinition': 'conditional',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:CancelEventDefinition': 'cancel',
  'bpmn:CompensateEventDefinition': 'compensate',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:TerminateEventDefinition': 'terminate',
};

/** Those that look the same thrown as caught. */
const NEVER_THROWN = new Set<IconName>(['timer', 'conditional', 'parallel-multiple', 'terminate']);

/** Start, intermediate, boundary and end events: one thin ring, two rings, one thick ring. */
export function drawEvent({ element, box }: SceneShape, pen: Pen): string {
  pen.extent.add(box);
  return rings(element, box) + eventIcon(element, box, pen.sheet);
}

function rings(element: AnyElement, box: Box): string {
  if (element.$instanceOf('bpmn:StartEvent'))
    return ring(box, 0, element.isInterrupting === false ? 'dash' : '');
  if (element.$instanceOf('bpmn:EndEvent')) return ring(box, 0, 'w4');
  const dash = element.$instanceOf('bpmn:BoundaryEvent') && element.cancelActivity === false ? ' dash' : '';
  return ring(box, 0, `w15${dash}`) + ring(box, 3, `none w15${dash}`);
}

/** The trigger of an event, fitted into a box; empty for an event without one. */
export function eventIcon(element: AnyElement, box: Box, sheet: Sheet): string {
  const name = iconName(element);
  if (!name) return '';
  const { x, y } = centreOf(box);
  return sheet.icon(name, num(x), num(y), Math.min(box.width, box.height) / 36);
}

function iconName(element: AnyElement): IconName | undefined {
  const definitions = [
    ...((element.eventDefinitions ?? []) as AnyElement[]),
    ...((element.eventDefinitionRef ?? []) as AnyElement[]),
  ];
  const several = element.parallelMultiple === true ? 'parallel-multiple' : 'multiple';
  const name = definitions.length > 1 ? several : ICON_OF[definitions[0]?.$type ?? ''];
  const thrown = element.$instanceOf('bpmn:ThrowEvent');
  return name && thrown && !NEVER_THROWN.has(name) ? (`${name}-thrown` as IconName) : name;
}
