import type { AnyElement } from '../bpmn/model';
import { walk } from '../bpmn/walk';
import { isActivity, triggerOf } from './translate/contents';
import type { Outcome, ScopeBuilder } from './translate/ScopeBuilder';
import { eventKindOf, isCaughtBy, isStoppedBy, keyOfThrown, thrownOf, type Thrown } from './translate/thrown';

export interface ScopeOutcome extends Outcome {
  /** Event sub-processes and compensations that nothing ever calls for. */
  unreached: string[];
  /** Something from outside can end it at any time, so that going round for ever is no fault. */
  isCutShort: boolean;
}

/**
 * How a scope ends, once its graph is explored: rules P50 to P58.
 *
 * @param live graph nodes that can act
 */
export function outcomeOf(
  { graph, scope, contents, throwers }: ScopeBuilder,
  live: ReadonlySet<number>,
  innerOutcomeOf: (subProcess: AnyElement) => Outcome,
): ScopeOutcome {
  const { container, nodes, eventSubProcesses, compensations } = contents;
  const mayFail = nodes.some(isActivity);
  const calls = nodes.some((node) => node.$type === 'bpmn:CallActivity' || innerCalls(node, innerOutcomeOf));
  const own = throwers.filter(({ node }) => live.has(node)).map(({ thrown }) => thrown);
  const catchers = eventSubProcesses.flatMap((each) => triggerOf(each) ?? []);
  const isOpen = (trigger: AnyElement | undefined) => {
    const catcher = trigger && thrownOf(trigger);
    if (!catcher) return true;
    return own.some((each) => isCaughtBy(each, catcher)) || calls || (mayFail && catcher.kind === 'error');
  };
  const stopped = (thrown: Thrown) =>
    catchers.some((trigger) => {
      const catcher = thrownOf(trigger);
      return catcher !== undefined && isStoppedBy(thrown, catcher);
    });
  const handlers = eventSubProcesses.filter((each) => isOpen(triggerOf(each)));
  const thrown = [
    ...own.filter((each) => !stopped(each)),
    ...handlers.flatMap((handler) => innerOutcomeOf(handler).thrown),
  ];
  const breaking = new Set(throwers.map(({ node }) => node));
  const ends = graph.nodes.some(
    ({ end, scope: owner }, node) =>
      owner === scope && live.has(node) && end !== undefined && !(end === 'terminate' && breaking.has(node)),
  );
  const interrupting = handlers.filter((handler) => triggerOf(handler)?.['isInterrupting'] !== false);
  const unreached = [
    ...eventSubProcesses.filter((each) => !handlers.includes(each)),
    ...(compensations.length > 0 && !isCompensating(container) ? compensations : []),
  ];
  return {
    completes: ends || interrupting.some((handler) => innerOutcomeOf(handler).completes),
    thrown: [...new Map(thrown.map((each) => [keyOfThrown(each), each])).values()],
    mayFail,
    calls,
    unreached: unreached.map(({ id }) => id!),
    isCutShort: interrupting.length > 0 || isInterruptible(container),
  };
}

const innerCalls = (node: AnyElement, innerOutcomeOf: (subProcess: AnyElement) => Outcome) =>
  node.$instanceOf('bpmn:SubProcess') && innerOutcomeOf(node).calls;

/** Whether a boundary event can end a sub-process from outside. */
function isInterruptible(container: AnyElement): boolean {
  const around = (container.$parent?.['flowElements'] ?? []) as AnyElement[];
  return around.some(
    (event) =>
      event['attachedToRef'] === container &&
      event['cancelActivity'] !== false &&
      eventKindOf(event) !== 'compensate' &&
      thrownOf(event) === undefined,
  );
}

/** Whether anything in the whole process calls for compensation. */
function isCompensating(container: AnyElement): boolean {
  let process = container;
  while (process.$parent && process.$type !== 'bpmn:Process') process = process.$parent;
  for (const element of walk(process)) {
    if (!element.$instanceOf('bpmn:ThrowEvent')) continue;
    const kind = eventKindOf(element);
    if (kind === 'compensate' || kind === 'cancel') return true;
  }
  return false;
}
