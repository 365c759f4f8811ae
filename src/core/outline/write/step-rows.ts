import { laneOf } from '../../bpmn/lanes';
import type { AnyElement } from '../../bpmn/model';
import { traceOf } from '../../bpmn/trace';
import { ownerLayerOf, ownLayerOf } from '../../variation/layers';
import { emptyRow, type OutlineRow } from '../columns';
import { processNumber } from '../ids';
import { writeKind } from '../read-kind';
import { writeMessages, writeNext, type MessageItem, type NextItem } from '../targets';
import { eventCell } from './event-cell';
import { kindOf } from './kind-of';

/** The row of a flow node, without what layers say of it. */
export function stepRow(step: AnyElement, messages: readonly AnyElement[]): OutlineRow | undefined {
  const kind = kindOf(step);
  if (!kind || step.id === undefined) return undefined;
  const parent = step.$parent!;
  return {
    ...emptyRow(),
    id: step.id,
    lane: parent.$type === 'bpmn:Process' ? (laneOf(parent, step.id)?.id ?? '') : (parent.id ?? ''),
    kind: writeKind(kind),
    name: text(step['name']),
    next: nextCell(step, kind.kind.name, kind.isForCompensation),
    ...traceCells(step),
    documentation: documentationOf(step),
    calls: processNumber(text(step['calledElement'])),
    attached: (step['attachedToRef'] as AnyElement | undefined)?.id ?? '',
    messages: messagesCell(step, messages),
    layer: ownLayerOf(step) ?? '',
    event: eventCell(step),
  };
}

export function traceCells(element: AnyElement): Pick<OutlineRow, 'srvs' | 'bad step' | 'references'> {
  const { serviceRequests, badSection, references } = traceOf(element);
  return { srvs: serviceRequests.join(' '), 'bad step': badSection, references };
}

export const documentationOf = (element: AnyElement): string =>
  text(((element['documentation'] ?? []) as AnyElement[])[0]?.['text']);

export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function nextCell(step: AnyElement, kindName: string, isForCompensation: boolean): string {
  if (kindName === 'boundary compensation') {
    const artifacts = (step.$parent!['artifacts'] ?? []) as AnyElement[];
    const handlers = artifacts.filter(
      ({ $type, sourceRef }) => $type === 'bpmn:Association' && sourceRef === step,
    );
    return handlers.map(({ targetRef }) => (targetRef as AnyElement).id).join('; ');
  }
  const flows = outgoingOf(step);
  if (flows.length > 0) return writeNext(flows.map((flow) => nextItem(step, flow)));
  return /^(end|link throw|event sub)/.test(kindName) || isForCompensation ? '' : 'none';
}

/** In the order of `outgoing`, which some tools do not write; what it leaves out comes behind. */
function outgoingOf(step: AnyElement): AnyElement[] {
  const elements = (step.$parent!['flowElements'] ?? []) as AnyElement[];
  const flows = elements.filter(
    ({ $type, sourceRef }) => $type === 'bpmn:SequenceFlow' && sourceRef === step,
  );
  const listed = ((step['outgoing'] ?? []) as AnyElement[]).filter((flow) => flows.includes(flow));
  return [...new Set([...listed, ...flows])];
}

function nextItem(step: AnyElement, flow: AnyElement): NextItem {
  const target = flow['targetRef'] as AnyElement | undefined;
  const layer = ownerLayerOf(flow);
  const usual = ownerLayerOf(step) ?? (target && ownerLayerOf(target));
  return {
    target: target?.id ?? '',
    label: text(flow['name']),
    isDefault: step['default'] === flow,
    ...(layer !== undefined && layer !== usual && { layer }),
  };
}

/** The message flows that an element sends, and those that it gets from a pool; between two steps it is the sender's. */
export function messagesCell(element: AnyElement, messages: readonly AnyElement[]): string {
  return writeMessages(messages.flatMap((flow) => messageItem(element, flow) ?? []));
}

function messageItem(element: AnyElement, flow: AnyElement): MessageItem | undefined {
  const [source, target] = [flow['sourceRef'], flow['targetRef']] as (AnyElement | undefined)[];
  if (!source?.id || !target?.id) return undefined;
  const isIncoming =
    target === element && source.$type === 'bpmn:Participant' && element.$type !== 'bpmn:Participant';
  const isOutgoing =
    source === element && (element.$type !== 'bpmn:Participant' || target.$type === 'bpmn:Participant');
  if (!isIncoming && !isOutgoing) return undefined;
  const layer = ownerLayerOf(flow);
  const usual = ownerLayerOf(source) ?? ownerLayerOf(target);
  return {
    other: isIncoming ? source.id : target.id,
    isIncoming,
    name: text(flow['name']),
    ...(layer !== undefined && layer !== usual && { layer }),
  };
}
