import type { AnyElement, Definitions } from '../bpmn/model';
import { copyTree, type ReferenceSlot } from './copy';
import { ownLayerOf } from './layers';
import type { Removal } from './types';

/** Why an element goes. */
export type Cause = Omit<Removal, 'id'>;

/**
 * The tree that a projection works on: a copy of the model with what its phases look up again and again. Phases mark elements
 * with `remove`; `sweep` takes them out at the end, all at once.
 */
export interface WorkingCopy {
  readonly definitions: Definitions;
  /** What means something, diagrams aside: parents before children, in the order of the file. */
  readonly elements: readonly AnyElement[];
  /** Those of them that the flow leads through. */
  readonly flowNodes: readonly AnyElement[];
  readonly byId: Map<string, AnyElement>;
  /** The owning layer of every element that a layer owns; baseline elements are not in it. */
  readonly layerOf: ReadonlyMap<AnyElement, string>;
  /** The shapes, edges and planes that show an element. */
  readonly diagramOf: Map<AnyElement, AnyElement[]>;
  /** The pools of a process. */
  readonly poolsOf: ReadonlyMap<AnyElement, AnyElement[]>;
  /** Elements that cannot be without the key, such as the flows of a node. */
  readonly dependentsOf: Map<AnyElement, AnyElement[]>;
  readonly references: ReferenceSlot[];
  readonly removed: Map<AnyElement, Cause>;
}

/** Copies a model and indexes the copy, in time linear in its size. */
export function createWorkingCopy(original: Definitions): WorkingCopy {
  const { root, elements, drawn, flowNodes, references } = copyTree(original as unknown as AnyElement);
  const byId = new Map<string, AnyElement>();
  for (const element of drawn) if (element.id !== undefined) byId.set(element.id, element);
  for (const element of elements) if (element.id !== undefined) byId.set(element.id, element);

  const diagramOf = new Map<AnyElement, AnyElement[]>();
  const poolsOf = new Map<AnyElement, AnyElement[]>();
  const dependentsOf = new Map<AnyElement, AnyElement[]>();
  for (const { holder, name } of references) {
    const target = soleTarget(holder[name]);
    if (!target) continue;
    if (name === 'bpmnElement') append(diagramOf, target, holder);
    else if (name === 'processRef') append(poolsOf, target, holder);
    else if (NEEDED.has(name)) append(dependentsOf, target, holder);
  }
  return {
    definitions: root as unknown as Definitions,
    elements,
    flowNodes,
    byId,
    layerOf: ownersOf(elements, poolsOf),
    diagramOf,
    poolsOf,
    dependentsOf,
    references,
    removed: new Map(),
  };
}

/** Adds an element to the list that a map holds under a key. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** References without which their holder means nothing, or breaks the schema. Source: Semantic.xsd, `use="required"`. */
export const NEEDED: ReadonlySet<string> = new Set([
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'innerParticipantRef',
  'outerParticipantRef',
  'innerMessageFlowRef',
  'outerMessageFlowRef',
  'innerConversationNodeRef',
  'outerConversationNodeRef',
  'correlationPropertyRef',
  'correlationKeyRef',
  'inMessageRef',
  'parameterRef',
  'initiatingParticipantRef',
]);

function soleTarget(value: unknown): AnyElement | undefined {
  if (!Array.isArray(value)) return value as AnyElement | undefined;
  return value.length === 1 ? (value[0] as AnyElement) : undefined;
}

function ownersOf(elements: AnyElement[], poolsOf: Map<AnyElement, AnyElement[]>): Map<AnyElement, string> {
  const layerOf = new Map<AnyElement, string>();
  for (const element of elements) {
    const layer =
      ownLayerOf(element) ??
      (poolsOf.size > 0 ? poolsOf.get(element)?.map(ownLayerOf).find(Boolean) : undefined) ??
      (layerOf.size > 0 ? layerOf.get(element.$parent!) : undefined);
    if (layer !== undefined) layerOf.set(element, layer);
  }
  return layerOf;
}
