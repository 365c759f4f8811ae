import type { AnyElement } from '../bpmn/model';
import type { Touch } from './effects/touch';
import { groundOf, reachedNodes } from './reachability';
import { remove } from './removal';
import type { Resolution } from './resolution';
import { sideWaysIn } from './side-ways';

/**
 * Lets effects be applied, then takes away every flow node that was reached before and is not any more (V91).
 *
 * @returns the ids of nodes that stay although no start reaches them, because none did before (V92); sorted
 */
export function prune(
  { working, flows }: Resolution,
  replacements: readonly Touch[],
  applyEffects: () => void,
): string[] {
  const { layerOf, removed } = working;
  const ground = groundOf(working);
  const isThere = (element: AnyElement) => !removed.has(element);
  const entries = new Map(
    replacements.map(({ element, variation }) => [element, entryOf(working.byId, variation.by)]),
  );
  const before = reachedNodes(working, flows, ground, {
    holds: isThere,
    alsoTo: (node) => entries.get(node) ?? [],
  });
  const inBaseline = reachedNodes(working, flows, ground, {
    holds: (element) => isThere(element) && !layerOf.has(element),
  });

  applyEffects();
  const after = reachedNodes(
    working,
    flows,
    { ...ground, ways: sideWaysIn(working) },
    {
      holds: isThere,
      implicitStarts: (node) => before.implicitStarts.has(node),
    },
  );
  const unreachable: string[] = [];
  for (const node of working.flowNodes) {
    if (removed.has(node) || after.nodes.has(node)) continue;
    const isCutOff = before.nodes.has(node) && (layerOf.has(node) || inBaseline.nodes.has(node));
    if (isCutOff) remove(working, node, { because: 'unreachable' });
    else unreachable.push(node.id ?? '');
  }
  return unreachable.filter((id) => isThere(working.byId.get(id)!)).sort();
}

function entryOf(byId: ReadonlyMap<string, AnyElement>, by: readonly string[]): AnyElement[] {
  const entry = byId.get(by[0] ?? '');
  return entry ? [entry] : [];
}
