import type { AnyElement } from '../../bpmn/model';
import { isSubProcess } from './contents';
import type { Outcome, ScopeBuilder } from './ScopeBuilder';
import { eventKindOf, isCaughtBy, isStoppedBy, thrownOf } from './thrown';

const STEP: Outcome = { completes: true, thrown: [], mayFail: true, calls: true };

/**
 * An activity with what is attached to it: rules P30 to P38.
 *
 * @returns the graph nodes in which it begins and completes
 */
export function activity(builder: ScopeBuilder, element: AnyElement): { entry: number; exit: number } {
  const outcome = isSubProcess(element) ? builder.around.outcomeOf(element) : STEP;
  const events = builder.contents.boundary.get(element) ?? [];
  const open = events.filter((event) => mayHappen(event, outcome));
  const escaping = outcome.thrown.filter(
    (thrown) => !events.some((event) => catches(event) && isStoppedBy(thrown, thrownOf(event)!)),
  );
  // What nobody catches ends the scope, an escalation aside: that only passes by.
  const breaking = escaping.filter(({ kind }) => kind !== 'escalation');
  const entry = builder.step(element, 'xor', 'and');
  for (const event of events)
    if (!open.includes(event)) builder.attached.set(event, builder.step(event, 'xor', 'and'));
  for (const thrown of escaping)
    if (thrown.kind === 'escalation') builder.throwers.push({ node: entry, thrown });
  if (open.length === 0 && breaking.length === 0) return { entry, exit: completion(builder, element, entry) };

  const isRepeated = open.some((event) => event['cancelActivity'] === false);
  const running = isRepeated ? builder.silent('xor', 'and') : entry;
  if (isRepeated) builder.inside(element, entry, running);
  const choice = builder.silent('xor', 'xor');
  builder.inside(element, running, choice);
  let exit = -1;
  if (outcome.completes) {
    exit = builder.step(element, 'xor', 'and');
    builder.inside(element, choice, exit);
    if (builder.waitForMessage(element, exit)) builder.graph.nodes[exit]!.join = 'and';
  }
  for (const event of open) {
    const node = builder.step(event, 'xor', 'and');
    builder.inside(element, choice, node);
    const isMessage = builder.waitForMessage(event, node);
    if (event['cancelActivity'] === false) {
      // Once for each time that the activity runs: it needs the permit that the beginning gives.
      builder.inside(element, entry, node, 1);
      builder.inside(element, node, running);
    }
    if (isMessage || event['cancelActivity'] === false) builder.graph.nodes[node]!.join = 'and';
    builder.attached.set(event, node);
  }
  for (const thrown of breaking) {
    const node = builder.step(element, 'xor', 'and', 'terminate');
    builder.inside(element, choice, node);
    builder.throwers.push({ node, thrown });
  }
  const { nodes, edges } = builder.graph;
  nodes[choice]!.deferred = nodes[choice]!.outputs.some((edge) => nodes[edges[edge]!.target]!.join === 'and');
  if (exit < 0) exit = builder.step(element, 'xor', 'and');
  return { entry, exit };
}

/** Waits for a message where the activity takes one. */
function completion(builder: ScopeBuilder, element: AnyElement, entry: number): number {
  if (builder.messagesInto(element).length === 0) return entry;
  let exit = entry;
  if (builder.incoming(element).length > 1) {
    exit = builder.step(element, 'and', 'and');
    builder.inside(element, entry, exit);
  } else builder.graph.nodes[entry]!.join = 'and';
  builder.waitForMessage(element, exit);
  return exit;
}

const catches = (event: AnyElement) => thrownOf(event) !== undefined;

/** Whether a boundary event can come at all: what nobody throws inside, nobody catches. */
function mayHappen(event: AnyElement, { thrown, mayFail, calls }: Outcome): boolean {
  const catcher = thrownOf(event);
  if (!catcher) return true;
  if (thrown.some((each) => isCaughtBy(each, catcher))) return true;
  if (eventKindOf(event) === 'cancel') return false;
  return calls || (mayFail && catcher.kind === 'error');
}
