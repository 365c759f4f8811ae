import { laneOf } from '../../../core/bpmn/lanes';
import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { flowNodesOf } from '../../../core/bpmn/walk';
import { textOf } from '../../svg/names';
import { depthFirst } from '../../svg/reading-order';

/**
 * The steps of a view that no diagram shows, along the flow: those of a process first, then those of its sub-processes. Cost:
 * linear in their number, but for lanes, which are searched for each.
 *
 * @param drawn the steps that some diagram shows
 */
export function undrawnSteps(
  definitions: Definitions,
  drawn: ReadonlySet<AnyElement>,
): { element: AnyElement; lane: string }[] {
  const containers = new Map<AnyElement | undefined, AnyElement[]>();
  for (const node of flowNodesOf(definitions) as unknown as AnyElement[]) {
    if (drawn.has(node)) continue;
    const siblings = containers.get(node.$parent);
    if (siblings) siblings.push(node);
    else containers.set(node.$parent, [node]);
  }
  if (containers.size === 0) return [];
  const pools = poolNames(definitions);
  return [...containers.values()].flatMap((nodes) =>
    alongFlow(nodes).map((element) => ({ element, lane: whereOf(element, pools) })),
  );
}

/** A boundary event follows the step that it is attached to. */
function alongFlow(nodes: readonly AnyElement[]): AnyElement[] {
  const inside = new Set(nodes);
  const followers = new Map<AnyElement, AnyElement[]>();
  const entered = new Set<AnyElement>();
  const follow = (from: AnyElement | undefined, to: AnyElement | undefined) => {
    if (!from || !to || from === to || !inside.has(from) || !inside.has(to)) return;
    entered.add(to);
    followers.set(from, [...(followers.get(from) ?? []), to]);
  };
  for (const node of nodes) {
    follow(node['attachedToRef'] as AnyElement | undefined, node);
    for (const flow of (node['outgoing'] ?? []) as AnyElement[])
      follow(node, flow['targetRef'] as AnyElement | undefined);
  }
  const done = new Set<AnyElement>();
  const order = depthFirst(
    nodes.filter((node) => !entered.has(node)),
    followers,
    done,
  );
  // What is left goes in circles.
  for (const node of nodes) if (!done.has(node)) order.push(...depthFirst([node], followers, done));
  return order;
}

/** The lane of a step, or of the sub-process that it is in; else its pool; '' without either. */
function whereOf(element: AnyElement, pools: ReadonlyMap<AnyElement, string>): string {
  let at: AnyElement | undefined = element;
  for (let around = at.$parent; around; at = around, around = around.$parent) {
    const lane = laneOf(around, at.id ?? '');
    if (lane) return nameOf(lane as unknown as AnyElement);
    const pool = pools.get(around);
    if (pool !== undefined) return pool;
  }
  return '';
}

function poolNames(definitions: Definitions): Map<AnyElement, string> {
  const names = new Map<AnyElement, string>();
  for (const root of (definitions.rootElements ?? []) as unknown as AnyElement[])
    for (const pool of (root['participants'] ?? []) as AnyElement[]) {
      const process = pool['processRef'] as AnyElement | undefined;
      if (process) names.set(process, nameOf(pool));
    }
  return names;
}

const nameOf = (element: AnyElement): string => textOf(element).replace(/\s+/g, ' ').trim();
