import type { AnyElement, Definitions } from '../../core/bpmn/model';
import { ownerLayerOf, ownLayerOf } from '../../core/variation/layers';
import { pointText, variationBands } from './variationBands';

/** What a layer may not change, as text by place, with the element that people would name for it. */
export type LockedState = ReadonlyMap<string, { text: string; element: AnyElement }>;

interface Property {
  name: string;
  isAttr?: boolean;
  isBody?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
}

/** Says of signatures: not there. The rest of a file is compared in full. */
const UNCOMPARED = new Set(['$type']);

/**
 * Everything outside of one layer: elements, attributes, references, diagram data, what other layers record. Its own
 * elements, variations, questions and orphans are left out, and of each pool the height that its variation lane adds.
 */
export function lockedStateOf(definitions: Definitions, layer: string): LockedState {
  const state = new Map<string, { text: string; element: AnyElement }>();
  const owners = new Map<AnyElement, boolean>();
  const isOwn = (element: AnyElement): boolean => {
    const known = owners.get(element);
    if (known !== undefined) return known;
    const own = ownerLayerOf(element) === layer;
    owners.set(element, own);
    return own;
  };
  const bands = variationBands(definitions as unknown as AnyElement, layer);

  const visit = (element: AnyElement, path: string, named: AnyElement) => {
    if (isOfLayer(element, layer, isOwn)) return;
    const { $descriptor } = element as unknown as { $descriptor?: { properties?: Property[] } };
    const key = element.id ?? path;
    const subject = element.id !== undefined && !element.$type.startsWith('bpmndi:') ? element : named;
    let text = element.$type;
    for (const { name, isAttr, isBody, isReference, isVirtual } of $descriptor?.properties ?? []) {
      if (isVirtual || UNCOMPARED.has(name) || !Object.hasOwn(element, name)) continue;
      const value = element[name];
      if (isReference) {
        const refs = (Array.isArray(value) ? value : [value]) as (AnyElement | undefined)[];
        const ids = refs.filter((ref) => ref && !isOwn(ref)).map((ref) => ref!.id);
        // Lanes list their nodes in no order.
        if (ids.length > 0) text += `|${name}=${name === 'flowNodeRef' ? ids.sort().join() : ids.join()}`;
      } else if (isAttr || isBody || typeof value !== 'object') {
        if (value !== undefined) text += `|${name}=${String(value)}`;
      } else if (Array.isArray(value)) {
        let index = 0;
        for (const child of value as unknown[]) {
          if (!isElement(child)) continue;
          if (isOfLayer(child, layer, isOwn)) continue;
          // What a plane draws is in no order, and bpmn-js moves it in its list.
          const drawn =
            name === 'planeElement' ? (child['bpmnElement'] as AnyElement | undefined)?.id : undefined;
          visit(child, `${key}/${name}/${drawn ?? index++}`, subject);
        }
      } else if (isElement(value)) visit(value, `${key}/${name}`, subject);
    }
    for (const [name, value] of Object.entries(element.$attrs ?? {})) text += `|${name}=${value}`;
    // An empty holder is no change: `extensionElements` may be made for a variation and emptied again.
    if (element.$type === 'bpmn:ExtensionElements' || element.$type === 'bpmn:LaneSet') return;
    const band =
      element.$type === 'bpmndi:BPMNShape'
        ? bands.get(element['bpmnElement'] as AnyElement)?.height
        : undefined;
    if (element.$type === 'dc:Point') text = pointText(element, bands);
    const bounds = band === undefined ? undefined : (element['bounds'] as AnyElement | undefined);
    state.set(key, { text, element: subject });
    if (band !== undefined && bounds) {
      const { x, y, width, height } = bounds as unknown as Record<'x' | 'y' | 'width' | 'height', number>;
      state.set(`${key}/bounds`, { text: `${x},${y + band},${width},${height - band}`, element: subject });
    }
  };
  visit(definitions as unknown as AnyElement, '', definitions as unknown as AnyElement);
  return state;
}

/** The first element whose text differs, is new or is gone. */
export function changedByLayer(before: LockedState, after: LockedState): AnyElement | undefined {
  for (const [key, { text, element }] of before) if (after.get(key)?.text !== text) return element;
  for (const [key, { element }] of after) if (!before.has(key)) return element;
  return undefined;
}

function isOfLayer(element: AnyElement, layer: string, isOwn: (element: AnyElement) => boolean): boolean {
  const { $type } = element;
  if ($type.startsWith('bam:')) return element['layer'] === layer;
  const drawn = element['bpmnElement'] as AnyElement | undefined;
  if (drawn) return isOwn(drawn);
  const plane = element['plane'] as AnyElement | undefined;
  if (plane) return plane['bpmnElement'] !== undefined && isOwn(plane['bpmnElement'] as AnyElement);
  return ownLayerOf(element) === layer || ($type === 'bpmn:Process' && isOwn(element));
}

const isElement = (value: unknown): value is AnyElement =>
  typeof value === 'object' && value !== null && '$type' in value;
