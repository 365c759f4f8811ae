import type { Box, Extent } from './geometry';
import { isWide, textWidth } from '../../core/text/text-width';
import { wrapText } from '../../core/text/wrap';
import { escapeText, num } from './xml';

const LINE_HEIGHT = 1.2;
/** From a line's top to its baseline, in font sizes: the ascent of Arial, with the leading around it. */
const BASELINE = 0.95;

export interface LabelOptions {
  /** Font size in DI units. */
  size: number;
  align?: 'left' | 'centre';
  vertical?: 'top' | 'middle';
  /** Lines that may be drawn; those that fit the box when absent. */
  maxLines?: number;
  className?: string;
  /**
   * Parts at the top and bottom that the text leaves free as long as it fits between them. The one at the top is a
   * corner, `left` wide: a first line that begins to the right of it may stand beside it.
   */
  clear?: { top: number; left: number; bottom: number };
  /** Turns the text a quarter anticlockwise about the box, as in a pool's header. */
  rotated?: boolean;
}

/** A text laid out in a box: `<text>` with the first line and a `<tspan>` for each further one, and where its ink is. */
export interface Label {
  svg: string;
  box: Box;
}

/** Lays a text out in a box. Undefined when there is nothing to draw. */
export function layoutLabel(text: string, box: Box, options: LabelOptions): Label | undefined {
  const { size, align = 'centre', vertical = 'middle', className = '', rotated = false } = options;
  const along = rotated ? box.height : box.width;
  const across = rotated ? box.width : box.height;
  const maxLines = options.maxLines ?? Math.max(1, Math.floor((across + 1) / (size * LINE_HEIGHT)));
  const lines = wrapText(text, { width: Math.max(along, size), size, maxLines });
  if (lines.length === 0) return undefined;
  const height = lines.length * size * LINE_HEIGHT;
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const frame = rotated
    ? { x: centre.x - along / 2, y: centre.y - across / 2, width: along, height: across }
    : box;
  const top =
    vertical === 'top'
      ? frame.y
      : middleTop(frame, height, clearOf(options, (frame.width - textWidth(lines[0]!, size)) / 2));
  const x = align === 'left' ? frame.x : frame.x + frame.width / 2;
  const names = [className, align === 'left' ? 'left' : ''].filter(Boolean).join(' ');
  const turn = rotated ? ` transform="rotate(-90 ${num(centre.x)} ${num(centre.y)})"` : '';
  const attributes = `${names ? ` class="${names}"` : ''}${turn}`;
  const ink = { x: align === 'left' ? x : x - width / 2, y: top, width, height };
  return {
    svg: writeLines(lines, { x, top, size, attributes }),
    box: rotated ? { x: box.x, y: centre.y - width / 2, width: height, height: width } : ink,
  };
}

function clearOf({ clear = { top: 0, left: 0, bottom: 0 } }: LabelOptions, indent: number) {
  return { top: indent < clear.left ? clear.top : 0, bottom: clear.bottom };
}

/** Where a text of a height begins so that it stands in the middle, or as near to it as what is kept clear lets it. */
function middleTop(frame: Box, height: number, clear: { top: number; bottom: number }): number {
  const middle = frame.y + (frame.height - height) / 2;
  const first = frame.y + clear.top;
  const last = frame.y + frame.height - clear.bottom - height;
  if (first <= last) return Math.min(Math.max(middle, first), last);
  const between = (first + last) / 2;
  return Math.max(Math.min(between, frame.y + frame.height - height), Math.min(frame.y, middle));
}

/** Like `layoutLabel`, with the ink counted into the drawing's extent. Empty when there is nothing to draw. */
export function drawLabel(text: string, box: Box, options: LabelOptions, extent: Extent): string {
  const label = layoutLabel(text, box, options);
  if (!label) return '';
  extent.add(label.box);
  return label.svg;
}

interface LinePlace {
  x: number;
  top: number;
  size: number;
  attributes: string;
}

function writeLines(lines: readonly string[], { x, top, size, attributes }: LinePlace): string {
  const y = (i: number) => num(top + size * (i * LINE_HEIGHT + BASELINE));
  const isLeft = attributes.includes('left');
  // The first line is the text's own and has no `<tspan>`: an element less in each name is laid out and painted sooner.
  const written = lines.map((line, i) => {
    if (!line) return '';
    // A space after a line, so that whoever searches or copies the text finds words apart; half of it to the side,
    // because it counts as part of the line that is centred.
    const gap = i < lines.length - 1 && isParted(line) ? ' ' : '';
    const shift = gap && !isLeft ? textWidth(gap, size) / 2 : 0;
    const place = ` x="${num(x + shift)}" y="${y(i)}"`;
    const ink = escapeText(line) + gap;
    return i === 0 ? `<text${place}${attributes}>${ink}` : `<tspan${place}>${ink}</tspan>`;
  });
  return `${written.join('')}</text>`;
}

/** True where the next line begins a new word: not after a hyphen, nor in scripts without spaces. */
function isParted(line: string): boolean {
  const last = Array.from(line.slice(-2)).at(-1) ?? '';
  return last !== '-' && !isWide(last);
}
