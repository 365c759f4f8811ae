import { flowNodesOf, walk } from '../core/bpmn/walk';
import type { AnyElement, Definitions } from '../core/bpmn/model';
import { layOut } from '../core/layout/layOut';
import { boxOf } from './svg/geometry';

const known = new WeakMap<Definitions, Definitions>();

/**
 * A file as it is published: one whose diagram shows none of its steps is laid out anew, in memory; every other one as it is
 * given, which never changes. Asked for once however often it is wanted.
 *
 * Cost: of a file without a drawing that of `layOut`, else at worst linear in its shapes.
 */
export function drawnModel(definitions: Definitions): Definitions {
  let drawn = known.get(definitions);
  if (!drawn) {
    drawn = isToBeLaidOut(definitions) ? laidOut(definitions) : definitions;
    known.set(definitions, drawn);
    known.set(drawn, drawn);
  }
  return drawn;
}

/** True for a file whose published diagram was made by `drawnModel`. */
export const isLaidOut = (definitions: Definitions): boolean => drawnModel(definitions) !== definitions;

function laidOut(definitions: Definitions): Definitions {
  const drawn = layOut(definitions);
  // A choreography's steps have no layout of ours.
  return showsAny(drawn, 'bpmn:BaseElement') ? drawn : definitions;
}

const isToBeLaidOut = (definitions: Definitions): boolean =>
  flowNodesOf(definitions).length > 0
    ? !showsAny(definitions, 'bpmn:FlowNode')
    : holdsPools(definitions) && !showsAny(definitions, 'bpmn:BaseElement');

function showsAny(definitions: Definitions, type: string): boolean {
  for (const { plane } of (definitions.diagrams ?? []) as unknown as AnyElement[])
    for (const di of ((plane as AnyElement | undefined)?.['planeElement'] ?? []) as AnyElement[]) {
      const element = di['bpmnElement'] as AnyElement | undefined;
      if (di.$instanceOf('bpmndi:BPMNShape') && element?.$instanceOf(type) && boxOf(di['bounds']))
        return true;
    }
  return false;
}

function holdsPools(definitions: Definitions): boolean {
  for (const element of walk(definitions)) if (element.$type === 'bpmn:Participant') return true;
  return false;
}
