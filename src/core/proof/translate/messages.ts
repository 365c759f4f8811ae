import type { AnyElement, Definitions } from '../../bpmn/model';
import { eventKindOf } from './thrown';

/** The messages between the processes of a file that one waits for and another sends. */
export interface Messages {
  /** By receiving element: ids of the message flows, any of which lets it go on. */
  into: ReadonlyMap<AnyElement, string[]>;
  /** By sending element: ids of the message flows, all of which it fills. */
  outOf: ReadonlyMap<AnyElement, string[]>;
  /** Processes that must be proved together, in the order of the file; a process alone is a group of one. */
  groups: AnyElement[][];
  /** Message flows that a sub-process hides, so that nobody checked whether they come in time. */
  hidden: { element: AnyElement; process: AnyElement }[];
}

/**
 * A message is waited for where an event or receive task takes it and another process's step sends it. A pool that is
 * drawn closed, and an edge of a pool, may always send. A step of another kind does not wait for what comes in.
 * Source: BPMN 2.0.2, 9.3 (message flow), 13.3.3 (receive task).
 */
export function messagesOf(definitions: Definitions, processes: readonly AnyElement[]): Messages {
  const roots = (definitions as unknown as AnyElement)['rootElements'] as AnyElement[];
  const flows = roots.flatMap((root) => (root['messageFlows'] ?? []) as AnyElement[]);
  const into = new Map<AnyElement, string[]>();
  const outOf = new Map<AnyElement, string[]>();
  const hidden: Messages['hidden'] = [];
  const free = new Set<AnyElement>();
  const groupOf = new Map(processes.map((process) => [process, [process]]));
  const waited: { flow: AnyElement; source: AnyElement; target: AnyElement }[] = [];
  for (const flow of flows) {
    const source = flow['sourceRef'] as AnyElement | undefined;
    const target = flow['targetRef'] as AnyElement | undefined;
    if (!target || !waitsForMessage(target)) continue;
    const [from, to] = [processAround(source), processAround(target)];
    if (!source || !from || !groupOf.has(from) || !to || from === to) free.add(target);
    else waited.push({ flow, source, target });
  }
  for (const { flow, source, target } of waited) {
    if (free.has(target)) continue;
    const [from, to] = [processAround(source)!, processAround(target)!];
    const isHidden = source.$parent !== from || target.$parent !== to;
    if (isHidden) {
      // The receiver is let go on, whichever of its message flows is hidden.
      into.delete(target);
      free.add(target);
      hidden.push({ element: flow, process: to });
      continue;
    }
    into.set(target, [...(into.get(target) ?? []), flow.id!]);
    outOf.set(source, [...(outOf.get(source) ?? []), flow.id!]);
    join(groupOf, from, to);
  }
  for (const [sender, ids] of outOf) {
    const kept = ids.filter((id) => [...into.values()].some((taken) => taken.includes(id)));
    if (kept.length > 0) outOf.set(sender, kept);
    else outOf.delete(sender);
  }
  return { into, outOf, groups: [...new Set(groupOf.values())], hidden };
}

const WAITING = new Set(['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent']);

const waitsForMessage = (node: AnyElement): boolean =>
  node.$type === 'bpmn:ReceiveTask' || (WAITING.has(node.$type) && eventKindOf(node) === 'message');

function processAround(element: AnyElement | undefined): AnyElement | undefined {
  let at = element;
  while (at && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}

function join(groupOf: Map<AnyElement, AnyElement[]>, a: AnyElement, b: AnyElement): void {
  const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
  if (one === other) return;
  one.push(...other);
  for (const process of other) groupOf.set(process, one);
}
