import type { AnyElement, Definitions } from '../../core/bpmn/model';
import { fnv1a64 } from '../../core/variation/hash';

/** Which of a model's drawings it is. */
export interface DrawingOf {
  planeId: string;
  /** Such as `overlay`. */
  view: string;
  layers: readonly string[];
  theme?: 'light' | 'print';
}

/**
 * What stands before every id of a drawing that is a file of its own, such as `b3k7q0x2-`: drawings of other processes, planes and
 * views have another, so that any of them fit on one page. It comes from what names the model and not from what is drawn:
 * an edit leaves it as it is.
 */
export function idPrefixOf(
  definitions: Definitions,
  { planeId, view, layers, theme = 'light' }: DrawingOf,
): string {
  const { id, targetNamespace, rootElements = [] } = definitions as unknown as AnyElement;
  const wholes = (rootElements as AnyElement[])
    .filter(({ $type }) => $type === 'bpmn:Process' || $type === 'bpmn:Collaboration')
    .map((whole) => [whole.id, whole['number']]);
  // The baseline is the same whatever layers there are.
  const shown = view === 'baseline' ? [] : layers;
  const hash = fnv1a64(JSON.stringify([id, targetNamespace, wholes, planeId, view, shown, theme]));
  // 40 bits in few characters: ids are written often.
  return `b${Number.parseInt(hash.slice(0, 10), 16).toString(36)}-`;
}
