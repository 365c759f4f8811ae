import type { AnyElement } from '../bpmn/model';
import { MARK_STYLES } from './mark-styles';
import { marksAmong, type LayerMark } from './marks';
import type { Mark } from './types';
import type { WorkingCopy } from './working-copy';

/**
 * Colours what the kept layers mark, so that tools that know nothing of layers show the difference too; colours that are set stay.
 *
 * Source: "BPMN in Color", attributes border-color and background-color of shapes, border-color of edges.
 */
export function colourMarks(working: WorkingCopy, layers: readonly string[]): void {
  const there = working.elements.filter((element) => !working.removed.has(element));
  for (const [id, marks] of marksAmong(there, layers)) {
    const element = working.byId.get(id);
    if (!element) continue;
    const style = MARK_STYLES[strongestOf(marks)];
    const shown =
      element.$type === 'bpmn:Process'
        ? (working.poolsOf.get(element) ?? []).flatMap((pool) => working.diagramOf.get(pool) ?? [])
        : (working.diagramOf.get(element) ?? []);
    for (const drawn of shown) if (!isColoured(drawn)) colour(drawn, element, style);
  }
}

/** What a look must not miss comes first. */
const STRENGTH: readonly Mark[] = [
  'not-applicable-block',
  'not-applicable-skip',
  'replaced',
  'changed',
  'added',
  'noted',
  'stale',
];

function strongestOf(marks: readonly LayerMark[]): Mark {
  return STRENGTH.find((mark) => marks.some((other) => other.mark === mark)) ?? 'noted';
}

function isColoured(drawn: AnyElement): boolean {
  return ['color:border-color', 'color:background-color', 'bioc:stroke', 'bioc:fill'].some(
    (name) => drawn.get(name) !== undefined,
  );
}

/** Pools and lanes get a border only: a ground would drown what is in them. */
function colour(
  drawn: AnyElement,
  element: AnyElement,
  { border, background }: { border: string; background: string },
): void {
  if (drawn.$type === 'bpmndi:BPMNPlane') return;
  drawn.set('color:border-color', border);
  const isGround = ['bpmn:Process', 'bpmn:Participant', 'bpmn:Lane'].includes(element.$type);
  if (drawn.$type === 'bpmndi:BPMNShape' && !isGround) drawn.set('color:background-color', background);
}
