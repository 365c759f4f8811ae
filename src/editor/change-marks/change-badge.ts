import { CHANGE_STYLES, KIND_STYLES, type ChangeMark } from '../../core/comparison/change-styles';
import type { DiagramElement } from '../diagram';
import { svg } from '../layer-marks/svg';

const HEIGHT = 16;
const CHARACTER = 6.6;
const ROOMY = 60;

/** Draws what became of an element in words, over its top edge, or on the middle of a flow. */
export function drawChangeBadge(group: SVGElement, element: DiagramElement, mark: ChangeMark): void {
  const text = isRoomy(element) ? wordsOf(mark) : glyphsOf(mark);
  const width = Math.max(HEIGHT, text.length * CHARACTER + 8);
  const { x, y } = placeOf(element, width);
  const badge = svg('g', { class: 'bam-change-badge', transform: `translate(${x} ${y})` });
  const title = svg('title', {});
  title.textContent = titleOf(mark);
  const label = svg('text', { x: width / 2, y: HEIGHT / 2 + 4, 'text-anchor': 'middle' });
  label.textContent = text;
  badge.append(title, svg('rect', { width, height: HEIGHT, rx: 3 }), label);
  group.append(badge);
}

/** All of it, for a tooltip and for screen readers. */
export function titleOf({ kind, classes }: ChangeMark): string {
  return `${KIND_STYLES[kind].label}: ${classes.map((name) => CHANGE_STYLES[name].label.toLowerCase()).join(', ')}`;
}

function wordsOf({ kind, classes }: ChangeMark): string {
  const { glyph, word } = KIND_STYLES[kind];
  if (kind !== 'changed') return `${glyph} ${word}`;
  return classes.map((name) => `${CHANGE_STYLES[name].glyph} ${CHANGE_STYLES[name].word}`).join('  ');
}

function glyphsOf({ kind, classes }: ChangeMark): string {
  return kind === 'changed'
    ? classes.map((name) => CHANGE_STYLES[name].glyph).join('')
    : KIND_STYLES[kind].glyph;
}

const isRoomy = ({ waypoints, width }: DiagramElement) => waypoints === undefined && width >= ROOMY;

function placeOf(element: DiagramElement, width: number): { x: number; y: number } {
  if (element.waypoints) {
    const middle = Math.floor((element.waypoints.length - 1) / 2);
    const [a, b] = [element.waypoints[middle]!, element.waypoints[middle + 1] ?? element.waypoints[middle]!];
    return { x: (a.x + b.x - width) / 2, y: (a.y + b.y - HEIGHT) / 2 };
  }
  if (element.type === 'bpmn:Lane' || element.type === 'bpmn:Participant') return { x: 36, y: 4 };
  if (!isRoomy(element)) return { x: (element.width - width) / 2, y: -HEIGHT + 2 };
  // Marks of layers and open questions stand at the right, the icon of the type stands below.
  return { x: -4, y: -HEIGHT + 3 };
}
