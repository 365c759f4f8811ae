import type { AnyElement } from '../bpmn/model';
import { NEEDED, type Cause, type WorkingCopy } from './working-copy';

/**
 * Marks an element for removal, with everything in it, what shows it in diagrams, and what cannot be without it: the flows of a
 * node, its boundary events, the process of a pool. The first cause given to an element stands.
 */
export function remove(working: WorkingCopy, element: AnyElement, cause: Cause): void {
  const { removed, diagramOf, dependentsOf } = working;
  const pending = [element];
  for (let gone = pending.pop(); gone; gone = pending.pop()) {
    if (removed.has(gone)) continue;
    removed.set(gone, cause);
    for (const inside of contentOf(gone)) pending.push(inside);
    for (const shown of diagramOf.get(gone) ?? []) pending.push(diagramOrShape(shown));
    for (const dependent of dependentsOf.get(gone) ?? []) if (needs(dependent, gone)) pending.push(dependent);
    const process = gone.$type === 'bpmn:Participant' ? (gone['processRef'] as AnyElement) : undefined;
    if (process && isOnlyIn(working, process, gone)) pending.push(process);
  }
}

/** What is directly inside an element. Generic extension elements count: they go with it. */
export function contentOf(element: AnyElement): AnyElement[] {
  const { propertiesByName } = (element as unknown as Described).$descriptor;
  const content: AnyElement[] = [];
  for (const name of Object.getOwnPropertyNames(element)) {
    if (name.startsWith('$') || propertiesByName?.[name]?.isReference) continue;
    const value = element[name];
    if (Array.isArray(value)) content.push(...value.filter(isElement));
    else if (isElement(value)) content.push(value);
  }
  return content;
}

interface Described {
  $descriptor: { propertiesByName?: Record<string, { isReference?: boolean } | undefined> };
}

/** A plane goes with its diagram. */
function diagramOrShape(shown: AnyElement): AnyElement {
  return shown.$type === 'bpmndi:BPMNPlane' ? shown.$parent! : shown;
}

/** A flow that was led elsewhere no longer needs the node that it left. */
function needs(dependent: AnyElement, target: AnyElement): boolean {
  for (const name of NEEDED) {
    const value = dependent[name];
    if (value === target || (Array.isArray(value) && value.length === 1 && value[0] === target)) return true;
  }
  return false;
}

/**
 * The process of a pool goes with it, unless another pool shows it too, or a layer only drew a collaboration around
 * a process of the baseline.
 */
function isOnlyIn(
  { poolsOf, removed, layerOf }: WorkingCopy,
  process: AnyElement,
  pool: AnyElement,
): boolean {
  if (poolsOf.get(process)?.some((other) => other !== pool && !removed.has(other))) return false;
  const isBaselineInLayer = layerOf.has(pool) && !layerOf.has(process);
  return !isBaselineInLayer;
}

function isElement(value: unknown): value is AnyElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
