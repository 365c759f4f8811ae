import { MARK_STYLES } from '../../../core/variation/mark-styles';
import type { Mark } from '../../../core/variation/types';
import { rect } from '../draw/shapes';
import type { Pen } from '../Pen';
import { textWidth } from '../../../core/text/text-width';
import { escapeText, num } from '../xml';
import { badge } from './badge';
import { MARK_ORDER, styleOf } from './shown-marks';

const SIZE = 12;
const ROW = 30;
const SWATCH = 48;
const GAP = 20;
/** Where Arial is not to be had, another font takes its place; the widest usual one needs this much more. */
const SLACK = 1.2;

/** A key below the diagram to the marks that are in use, wrapped to the drawing's width. Empty when there are none. */
export function drawLegend(pen: Pen): string {
  const { layersOf, question, variationLane } = pen.marks;
  const entries = MARK_ORDER.filter((mark) => layersOf.has(mark)).map((mark) => ({
    label: `${MARK_STYLES[mark].label} (${[...layersOf.get(mark)!].sort().join(', ')})`,
    draw: (x: number, y: number) => swatch(mark, x, y, pen),
  }));
  if (variationLane) entries.push({ label: 'Lane of a layer', draw: (x, y) => strip(x, y, pen) });
  if (question)
    entries.push({
      label: 'Open question, not answered yet',
      draw: (x, y) =>
        badge('?', pen.sheet.theme === 'print' ? '#000' : '#7a3c00', { x: x + 30, y: y + 4 }).svg,
    });
  if (entries.length === 0) return '';
  const sheet = pen.extent.box(0);
  const right = sheet.x + Math.max(sheet.width, 480);
  let x = sheet.x;
  let y = sheet.y + sheet.height + 24;
  const rows = [`<text class="left bold" x="${num(x)}" y="${num(y + 16)}">Key</text>`];
  x += 40;
  const start = x;
  for (const { label, draw } of entries) {
    const width = SWATCH + textWidth(label, SIZE) * SLACK + GAP;
    if (x + width > right && x > start) {
      x = start;
      y += ROW;
    }
    rows.push(draw(x, y));
    rows.push(`<text class="left" x="${num(x + SWATCH)}" y="${num(y + 16)}">${escapeText(label)}</text>`);
    pen.extent.add({ x, y: y - 6, width: width - GAP, height: ROW + 4 });
    x += width;
  }
  return `<g role="group" class="legend"><title>Key to the marks</title>${rows.join('')}</g>`;
}

function swatch(mark: Mark, x: number, y: number, { sheet }: Pen): string {
  const { glyph, dash, width, border } = styleOf(mark, sheet.theme);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const look = ` fill="${sheet.markFill(mark)}" stroke="${border}" stroke-width="${width}"${dashes} stroke-linecap="butt"`;
  const plate = badge(glyph, border, { x: x + 40, y: y - 5 }, mark.startsWith('not-applicable'));
  return rect({ x, y, width: 30, height: 22 }, 5, '', look) + plate.svg;
}

function strip(x: number, y: number, { sheet }: Pen): string {
  const look = ` fill="${sheet.laneFill()}" stroke="${styleOf('added', sheet.theme).border}" stroke-width="1"`;
  const lane = rect({ x, y, width: 30, height: 22 }, 0, 'none w15');
  return lane + rect({ x, y, width: 8, height: 22 }, 0, '', look);
}
