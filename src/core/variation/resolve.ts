import type { AnyElement } from '../bpmn/model';
import { changeElements } from './effects/change';
import { gatherEffects, type Effects } from './effects/gather';
import type { Touch } from './effects/touch';
import { emptyProcesses } from './effects/not-applicable-process';
import { noteElements } from './effects/note';
import { dropShadowedFlows, replaceSteps, validReplacements } from './effects/replace';
import { skipSteps } from './effects/skip';
import { FlowGraph } from './flow-graph';
import { removeOrphaned, tiesIn } from './loose-ends';
import { prune } from './prune';
import { remove } from './removal';
import type { Resolution } from './resolution';
import { stripLayers } from './strip';
import type { ProjectionReport } from './types';
import type { Cause, WorkingCopy } from './working-copy';

type Resolved = Pick<
  ProjectionReport,
  'changed' | 'noted' | 'rerouted' | 'notApplicable' | 'unreachable' | 'deadEnds' | 'conflicts' | 'problems'
>;

/**
 * Applies what the layers of a working copy say, in the order of rule V30: what falls away, then replacements and changes, then what
 * can no longer be reached.
 */
export function resolve(working: WorkingCopy): Resolved {
  const effects = gatherEffects(working);
  const resolution: Resolution = {
    working,
    flows: new FlowGraph(working),
    rerouted: new Set(),
    changed: [],
    noted: [],
    notApplicable: [],
    problems: effects.problems,
  };
  const ties = tiesIn(working);
  const nodes = working.flowNodes.filter((node) => !working.removed.has(node));
  const hadOutgoing = new Set(nodes.filter((node) => resolution.flows.everOutgoing(node).length > 0));
  const unreachable = prune(resolution, effects.replacements, () => {
    applyEffects(resolution, effects, nodes);
  });
  removeOrphaned(working, ties);
  stripLayers(working);
  return {
    changed: resolution.changed.filter(({ id }) => !isRemoved(working, id)).sort(byId),
    noted: resolution.noted.filter(({ id }) => !isRemoved(working, id)).sort(byId),
    rerouted: [...resolution.rerouted].filter((id) => !isRemoved(working, id)).sort(),
    notApplicable: resolution.notApplicable,
    unreachable,
    deadEnds: deadEndsOf(resolution, hadOutgoing),
    conflicts: effects.conflicts,
    problems: resolution.problems,
  };
}

function applyEffects(resolution: Resolution, effects: Effects, nodes: readonly AnyElement[]): void {
  const { working, flows } = resolution;
  const hadIncoming = new Set(nodes.filter((node) => flows.everIncoming(node).length > 0));
  removeAll(resolution, effects.removals);
  emptyProcesses(resolution, effects.processes);
  for (const { element, variation } of effects.blocks)
    remove(working, element, { because: 'block', layer: variation.layer });
  const replacements = validReplacements(resolution, effects.replacements);
  dropShadowedFlows(resolution, replacements);
  skipSteps(resolution, effects.skips, hadIncoming);
  replaceSteps(resolution, replacements);
  changeElements(resolution, effects.changes);
  noteElements(resolution, effects.notes);
}

/** What only goes: flows, data, artifacts and pools. What is replaced goes when its replacement is there. */
function removeAll(resolution: Resolution, removals: readonly Touch[]): void {
  for (const touch of removals) {
    const { effect, layer, flow } = touch.variation;
    const isReplaced = effect === 'replaced';
    if (isReplaced && validReplacements(resolution, [touch]).length === 0) continue;
    const because = isReplaced ? 'replaced' : flow === 'skip' ? 'skip' : 'block';
    const cause: Cause = { because, layer };
    remove(resolution.working, touch.element, cause);
  }
}

function deadEndsOf({ working, flows }: Resolution, hadOutgoing: ReadonlySet<AnyElement>): string[] {
  return [...hadOutgoing]
    .filter((node) => !working.removed.has(node) && flows.outgoing(node).length === 0)
    .map(({ id }) => id ?? '')
    .sort();
}

function isRemoved({ byId: elements, removed }: WorkingCopy, id: string): boolean {
  const element = elements.get(id);
  return element === undefined || removed.has(element);
}

function byId(a: { id: string; layer: string }, b: { id: string; layer: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.layer < b.layer ? -1 : 1;
}
