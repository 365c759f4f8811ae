import type { AnyElement, Definitions } from '../bpmn/model';
import { walk } from '../bpmn/walk';
import { copyTree } from '../variation/copy';
import { extensionsOf } from '../variation/extensions';
import { ownerLayerOf, ownLayerOf } from '../variation/layers';
import { readVariation } from '../variation/variations';
import type { Blame } from './types';

/**
 * A part of what layers do that can be taken away by itself: a variation, with what was drawn for it alone, or a piece that a
 * layer drew and that no variation names.
 */
export interface LayerWork {
  blame: Blame[];
  /** Ids of layer elements that go with it. */
  elementIds: ReadonlySet<string>;
}

/** Overrides that say something about a step, and leave the flow as it is. */
const WORDING = new Set(['name', 'documentation', 'lane', 'serviceRequests', 'badSection', 'references']);
/** No layer that a file may hold: its name is not one that the schema allows. */
const GONE = '\u00a0gone';

/** What the layers do to the flow of a file, part by part. Linear in the file. */
export function layerWorkOf(definitions: Definitions, layers: readonly string[]): LayerWork[] {
  const elements = [...walk(definitions)];
  const pieces = piecesOf(elements, layers);
  const named = new Map<string, Set<string>>();
  const work: LayerWork[] = [];
  for (const element of elements) {
    for (const recorded of extensionsOf(element, 'bam:Variation')) {
      const { layer, elementId, effect, by, overrides, orphaned } = readVariation(recorded, element);
      const isFlow = effect === 'changed' ? overrides.some(({ property }) => !WORDING.has(property)) : true;
      if (orphaned || !layers.includes(layer) || effect === 'noted' || !isFlow) continue;
      const own = pieces.filter((piece) => by.some((id) => piece.has(id)));
      for (const piece of own) for (const id of piece) named.set(id, piece);
      const elementIds = new Set(own.flatMap((piece) => [...piece]));
      work.push({ blame: [{ layer, kind: 'variation', elementId }], elementIds });
    }
  }
  const layerOf = new Map(elements.map((element) => [element.id, element]));
  for (const piece of pieces) {
    const ids = [...piece];
    if (ids.some((id) => named.has(id))) continue;
    const layer = ownerLayerOf(layerOf.get(ids[0])!)!;
    const blame = ids.map((elementId): Blame => ({ layer, kind: 'added', elementId }));
    work.push({ blame, elementIds: piece });
  }
  return work;
}

/** The ids of what layers drew in the flow, those together that hang together. */
function piecesOf(elements: readonly AnyElement[], layers: readonly string[]): Set<string>[] {
  const own = elements.filter((element) => {
    const layer = ownLayerOf(element);
    return layer !== undefined && layers.includes(layer) && element.id !== undefined && isOfFlow(element);
  });
  const pieceOf = new Map(own.map((element) => [element, new Set([element.id!])]));
  for (const flow of own) {
    for (const end of [flow['sourceRef'], flow['targetRef'], flow['attachedToRef']] as AnyElement[]) {
      const [a, b] = [pieceOf.get(flow)!, pieceOf.get(end)];
      if (!b || a === b) continue;
      for (const id of b) a.add(id);
      for (const [element, piece] of pieceOf) if (piece === b) pieceOf.set(element, a);
    }
  }
  return [...new Set(pieceOf.values())];
}

const isOfFlow = (element: AnyElement) =>
  ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:MessageFlow'].some((type) => element.$instanceOf(type));

/** The file without some of what its layers do; the given one is not changed. */
export function withoutWork(definitions: Definitions, taken: readonly LayerWork[]): Definitions {
  const { root, elements } = copyTree(definitions as unknown as AnyElement);
  const variations = new Set(taken.flatMap(({ blame }) => blame.map(keyOf)));
  const kept = new Set(layersKept(definitions, taken));
  const gone = new Set(taken.flatMap(({ elementIds }) => [...elementIds].filter((id) => !kept.has(id))));
  for (const element of elements) {
    if (element.id !== undefined && gone.has(element.id)) element['layer'] = GONE;
    for (const recorded of extensionsOf(element, 'bam:Variation')) {
      const { layer, elementId } = readVariation(recorded, element);
      if (variations.has(keyOf({ layer, kind: 'variation', elementId }))) recorded['layer'] = GONE;
    }
  }
  return root as unknown as Definitions;
}

const keyOf = ({ layer, kind, elementId }: Blame) => `${kind} ${layer} ${elementId}`;

/** Layer elements that a variation which stays still names. */
function layersKept(definitions: Definitions, taken: readonly LayerWork[]): string[] {
  const layers = [...new Set(taken.flatMap(({ blame }) => blame.map(({ layer }) => layer)))];
  const variations = new Set(taken.flatMap(({ blame }) => blame.map(keyOf)));
  const staying = layerWorkOf(definitions, layers).filter(({ blame }) => !variations.has(keyOf(blame[0]!)));
  return staying.flatMap(({ elementIds }) => [...elementIds]);
}
