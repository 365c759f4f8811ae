import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { traceOf, type Trace } from '../../../core/bpmn/trace';
import { ownerLayerOf } from '../../../core/variation/layers';
import { questionsOn } from '../../../core/variation/questions';
import type { OpenQuestion, Variation } from '../../../core/variation/types';
import { variationsOn } from '../../../core/variation/variations';
import { kindOf, textOf } from '../../svg/names';
import { planesOf } from '../../svg/planes';
import { inReadingOrder } from '../../svg/reading-order';
import { sceneOf } from '../../svg/read-scene';
import type { Scene, SceneItem, SceneShape } from '../../svg/scene';
import { kindInWords, unnamedLabel } from '../../svg/unnamed';
import { documentationOf } from './identity';
import { undrawnSteps } from './undrawn-steps';

/** One step of a view, as the ordered text alternative to the diagram says it. */
export interface Step {
  id: string;
  /** '' where it has none. */
  name: string;
  /** Its name, else what it does: `Paths join`. */
  label: string;
  /** `send task`, `timer intermediate event, catching`. */
  kind: string;
  /** The innermost lane, else the pool; '' without one. */
  lane: string;
  documentation: string[];
  trace: Trace;
  /** The layer that owns it; absent for the baseline. */
  layer?: string;
  next: Next[];
  /** What goes over the border of the pool, in words. */
  messages: string[];
  /** Id of the process that it calls, such as `Process_7_8_4`. */
  calls?: string;
  variations: Variation[];
  questions: OpenQuestion[];
  /** True where no diagram shows it. */
  isUndrawn?: true;
}

export interface Next {
  id: string;
  name: string;
  /** The condition or label of the flow. */
  label: string;
}

/**
 * The steps of a view in reading order: along the flow, boundary events after their step, plane by plane. Those that no
 * diagram shows come last, along the flow too.
 */
export function stepsOf(definitions: Definitions): Step[] {
  const messages = messagesOf(definitions);
  const drawn = new Set<AnyElement>();
  const steps = planesOf(definitions).flatMap((plane) => {
    const scene = sceneOf(plane);
    const laneOf = laneNames(scene);
    return flatInReadingOrder(scene)
      .filter(({ element }) => element.$instanceOf('bpmn:FlowNode'))
      .map(({ element }) => {
        drawn.add(element);
        return stepOf(element, laneOf.get(element) ?? '', messages);
      });
  });
  const others = undrawnSteps(definitions, drawn).map(({ element, lane }) => ({
    ...stepOf(element, lane, messages),
    isUndrawn: true as const,
  }));
  return others.length === 0 ? steps : [...steps, ...others];
}

function stepOf(element: AnyElement, lane: string, messages: ReadonlyMap<AnyElement, string[]>): Step {
  const layer = ownerLayerOf(element);
  const calls = element['calledElement'];
  return {
    id: element.id ?? '',
    name: nameOf(element),
    label: labelOf(element),
    kind: kindInWords(element),
    lane,
    documentation: documentationOf(element),
    trace: traceOf(element),
    ...(layer !== undefined && { layer }),
    next: ((element['outgoing'] ?? []) as AnyElement[]).flatMap(nextOf),
    messages: messages.get(element) ?? [],
    ...(typeof calls === 'string' && calls && { calls }),
    variations: variationsOn(element),
    questions: questionsOn(element),
  };
}

function nextOf(flow: AnyElement): Next[] {
  const target = flow['targetRef'] as AnyElement | undefined;
  if (!target?.id) return [];
  return [{ id: target.id, name: labelOf(target), label: nameOf(flow) }];
}

const nameOf = (element: AnyElement): string => textOf(element).replace(/\s+/g, ' ').trim();

const labelOf = (element: AnyElement): string => nameOf(element) || unnamedLabel(element);

function messagesOf(definitions: Definitions): Map<AnyElement, string[]> {
  const messages = new Map<AnyElement, string[]>();
  const say = (element: AnyElement | undefined, text: string) => {
    if (element) messages.set(element, [...(messages.get(element) ?? []), text]);
  };
  for (const root of (definitions.rootElements ?? []) as unknown as AnyElement[]) {
    for (const flow of (root['messageFlows'] ?? []) as AnyElement[]) {
      const source = flow['sourceRef'] as AnyElement | undefined;
      const target = flow['targetRef'] as AnyElement | undefined;
      const what = nameOf(flow);
      if (target) say(source, `Sends ${what ? `“${what}”` : 'a message'} to ${whoIs(target)}`);
      if (source) say(target, `Receives ${what ? `“${what}”` : 'a message'} from ${whoIs(source)}`);
    }
  }
  return messages;
}

const whoIs = (element: AnyElement): string => nameOf(element) || kindOf(element);

/** Everything that a scene holds, what stands in a pool or sub-process right after it. On a stack of its own. */
function flatInReadingOrder({ children }: Scene): SceneItem[] {
  const items: SceneItem[] = [];
  const stack = [...inReadingOrder(children.get(undefined) ?? [])].reverse();
  for (let item = stack.pop(); item; item = stack.pop()) {
    items.push(item);
    if (item.kind === 'shape') stack.push(...inReadingOrder(children.get(item) ?? []).reverse());
  }
  return items;
}

/** The innermost drawn lane of each step, else the pool; what is in a sub-process is where the sub-process is. */
function laneNames({ children }: Scene): Map<AnyElement, string> {
  const names = new Map<AnyElement, string>();
  const stack: { shape: SceneShape | undefined; name: string }[] = [{ shape: undefined, name: '' }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const items = children.get(at.shape) ?? [];
    const own = new Map<AnyElement, string>();
    for (const { element } of items) {
      if (!element.$instanceOf('bpmn:Lane')) continue;
      const isParent = element['childLaneSet'] !== undefined;
      for (const node of (element['flowNodeRef'] ?? []) as AnyElement[])
        if (!isParent || !own.has(node)) own.set(node, nameOf(element));
    }
    for (const item of items) {
      const { element } = item;
      const name = own.get(element) || (element.$instanceOf('bpmn:Participant') ? nameOf(element) : at.name);
      names.set(element, name);
      if (item.kind === 'shape') stack.push({ shape: item, name });
    }
  }
  return names;
}
