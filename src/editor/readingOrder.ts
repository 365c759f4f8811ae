import type { DiagramElement } from './diagram';

/** How far apart, in DI units, two steps may start and still count as one column. */
const COLUMN = 40;

/** The steps of a diagram as one would read them: pool by pool from the top, column by column from the left, each from the top. */
export function inReadingOrder(elements: readonly DiagramElement[]): DiagramElement[] {
  return elements
    .filter(isStep)
    .map((element) => ({
      element,
      pool: poolOf(element)?.y ?? 0,
      column: Math.round(midOf(element) / COLUMN),
    }))
    .sort(
      (a, b) =>
        a.pool - b.pool || a.column - b.column || a.element.y - b.element.y || a.element.x - b.element.x,
    )
    .map(({ element }) => element);
}

function isStep({ businessObject, labelTarget, parent }: DiagramElement): boolean {
  return parent !== undefined && !labelTarget && businessObject?.$instanceOf?.('bpmn:FlowNode') === true;
}

const midOf = ({ x, width }: DiagramElement) => x + width / 2;

function poolOf(element: DiagramElement): DiagramElement | undefined {
  let at: DiagramElement | undefined = element;
  while (at && at.type !== 'bpmn:Participant') at = at.parent;
  return at;
}
