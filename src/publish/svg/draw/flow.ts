import type { AnyElement } from '../../../core/bpmn/model';
import type { Point } from '../geometry';
import type { Pen } from '../Pen';
import type { SceneEdge } from '../scene';
import type { LineEnd } from '../icons/line-ends';
import { num } from '../xml';

const CORNER = 5;

/** Any connection: a line through its waypoints, with what stands at its ends. */
export function drawFlow({ element, points, colours }: SceneEdge, { sheet, extent }: Pen): string {
  for (const point of points) extent.add(point);
  const { className, start, end } = lookOf(element);
  const ends = [
    start && ` marker-start="${sheet.lineEnd(start, colours)}"`,
    end && ` marker-end="${sheet.lineEnd(end, colours)}"`,
  ];
  return `<path class="${className}" d="${linePath(points)}"${ends.filter(Boolean).join('')}/>`;
}

interface Look {
  className: string;
  start?: LineEnd;
  end?: LineEnd;
}

function lookOf(element: AnyElement): Look {
  if (element.$instanceOf('bpmn:SequenceFlow')) {
    const start = sequenceStart(element);
    return { className: 'none', end: 'flow-end', ...(start && { start }) };
  }
  if (element.$instanceOf('bpmn:MessageFlow'))
    return { className: 'none message', start: 'message-start', end: 'message-end' };
  if (element.$instanceOf('bpmn:DataAssociation'))
    return { className: 'none association', end: 'association-end' };
  if (element.$instanceOf('bpmn:ConversationLink')) return { className: 'none w5' };
  const direction = element.associationDirection;
  return {
    className: 'none association',
    ...(direction === 'Both' && { start: 'association-start' }),
    ...((direction === 'One' || direction === 'Both') && { end: 'association-end' }),
  };
}

/** The slash of a default flow and the diamond of a conditional one, where BPMN has them. */
function sequenceStart(element: AnyElement): LineEnd | undefined {
  const source = element.sourceRef as AnyElement | undefined;
  if (source?.default === element) return 'flow-default';
  return element.conditionExpression && source?.$instanceOf('bpmn:Activity') ? 'flow-conditional' : undefined;
}

/** An SVG path through the points, its corners rounded. */
export function linePath(points: readonly Point[]): string {
  let d = '';
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) d += `M${at(point)}`;
    else if (!after) d += `L${at(point)}`;
    else {
      const reach = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      d += `L${at(towards(point, before, reach))}Q${at(point)} ${at(towards(point, after, reach))}`;
    }
  });
  return d;
}

const at = ({ x, y }: Point) => `${num(x)} ${num(y)}`;
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, length: number): Point {
  const part = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
