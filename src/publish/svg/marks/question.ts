import type { AnyElement } from '../../../core/bpmn/model';
import { questionsOn } from '../../../core/variation/questions';
import type { OpenQuestion } from '../../../core/variation/types';
import { midPoint } from '../geometry';
import type { Pen } from '../Pen';
import type { SceneItem } from '../scene';
import type { Sheet } from '../Sheet';
import { textWidth } from '../../../core/text/text-width';
import { num } from '../xml';

const WORDS = 'Open question';
const HEIGHT = 18;
const SIZE = 11;
/** For a wider font than Arial where that is not to be had. */
const SLACK = 1.2;

/** The open questions on a drawn element. */
export function questionsOf(element: AnyElement): OpenQuestion[] {
  return element.extensionElements ? questionsOn(element) : [];
}

/** A plate that says in words that a question is open: it stays visible in every view and in print. */
export function questionPlate(item: SceneItem, { extent, sheet }: Pen): string {
  // At the left, since the badges of marks stand at the right.
  const { x, y } = item.kind === 'edge' ? midPoint(item.points) : item.box;
  const width = Math.ceil(textWidth(WORDS, SIZE) * SLACK) + HEIGHT + 6;
  const box = { x, y: y - HEIGHT - 2, width, height: HEIGHT };
  extent.add(box);
  return plateAt(box.x, box.y, width, sheet.theme);
}

function plateAt(x: number, y: number, width: number, theme: Sheet['theme']): string {
  const [ink, ground] = theme === 'print' ? ['#000', '#fff'] : ['#7a3c00', '#fff3c4'];
  const dot = HEIGHT / 2;
  return [
    `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${HEIGHT}" rx="9" fill="${ground}" stroke="${ink}" stroke-width="1.5"/>`,
    `<circle cx="${num(x + dot)}" cy="${num(y + dot)}" r="7" fill="${ink}" stroke="none"/>`,
    `<text class="badge" x="${num(x + dot)}" y="${num(y + dot + 4)}">?</text>`,
    `<text class="ext left" x="${num(x + HEIGHT + 2)}" y="${num(y + dot + 4)}">${WORDS}</text>`,
  ].join('');
}
