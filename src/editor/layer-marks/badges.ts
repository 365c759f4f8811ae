import { MARK_STYLES } from '../../core/variation/mark-styles';
import type { LayerMark } from '../../core/variation/marks';
import type { Mark } from '../../core/variation/types';
import type { DiagramElement } from '../diagram';
import { svg } from './svg';

export interface Badge {
  kind: Mark | 'question';
  glyph: string;
  /** One word beside the glyph, where there is room. */
  word: string;
  /** The whole of it, as a tooltip and for screen readers. */
  title: string;
}

const WORD: Readonly<Record<Mark, string>> = {
  added: '',
  'not-applicable-skip': 'skip',
  'not-applicable-block': 'ends here',
  replaced: 'replaced',
  changed: 'changed',
  noted: 'noted',
  stale: 'stale',
};

const HEIGHT = 16;
const CHARACTER = 6.6;

/** @param nameOf the layer's name where several are shown, else '' */
export function badgesOf(
  marks: readonly LayerMark[],
  hasQuestion: boolean,
  nameOf: (layer: string) => string,
): Badge[] {
  const badges = marks.map(({ mark, layer }): Badge => {
    const { glyph, label } = MARK_STYLES[mark];
    const word = [WORD[mark], nameOf(layer)].filter(Boolean).join(' ');
    return { kind: mark, glyph, word, title: `${label} (${layer})` };
  });
  if (hasQuestion)
    badges.push({ kind: 'question', glyph: '?', word: 'open question', title: 'Open question' });
  return badges;
}

/** Draws the badges in a row: over the top edge of a shape, on the middle of a flow, inside a lane. */
export function drawBadges(visual: SVGElement, element: DiagramElement, badges: readonly Badge[]): void {
  if (badges.length === 0) return;
  const isSmall = !element.waypoints && element.width < 60;
  const texts = badges.map(({ glyph, word }) =>
    isSmall || !word || element.waypoints ? glyph : `${glyph} ${word}`,
  );
  const widths = texts.map((text) => Math.max(HEIGHT, text.length * CHARACTER + 8));
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  const place = placeOf(element, total);
  let { x } = place;
  badges.forEach(({ kind, title }, index) => {
    const width = widths[index]!;
    const group = svg('g', { class: `bam-badge bam-mark-${kind}`, transform: `translate(${x} ${place.y})` });
    const label = svg('text', { x: width / 2, y: HEIGHT / 2 + 4, 'text-anchor': 'middle' });
    label.textContent = texts[index]!;
    const tooltip = svg('title', {});
    tooltip.textContent = title;
    group.append(tooltip, svg('rect', { width, height: HEIGHT, rx: kind === 'question' ? 8 : 3 }), label);
    visual.append(group);
    x += width + 2;
  });
}

function placeOf(element: DiagramElement, total: number): { x: number; y: number } {
  if (element.waypoints) {
    const middle = Math.floor((element.waypoints.length - 1) / 2);
    const [a, b] = [element.waypoints[middle]!, element.waypoints[middle + 1] ?? element.waypoints[middle]!];
    return { x: (a.x + b.x - total) / 2, y: (a.y + b.y - HEIGHT) / 2 };
  }
  if (element.type === 'bpmn:Lane' || element.type === 'bpmn:Participant') return { x: 36, y: 4 };
  // A small shape carries its badges above its middle, a step at its right corner, clear of the type icon.
  if (element.width < 60) return { x: (element.width - total) / 2, y: -HEIGHT + 2 };
  return { x: Math.max(0, element.width - total + 4), y: -HEIGHT / 2 };
}
