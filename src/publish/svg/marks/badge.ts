import type { Point } from '../geometry';
import { textWidth } from '../../../core/text/text-width';
import { escapeText, num } from '../xml';

const HEIGHT = 16;
const SIZE = 11;
/** Width of the barred circle. */
const SIGN = 11;

/**
 * A small plate with a glyph, its top right corner at a point. A struck one has a barred circle before the glyph:
 * a line across the glyph itself would hide which one it is.
 *
 * @returns the plate and its width, so that plates line up
 */
export function badge(
  glyph: string,
  border: string,
  corner: Point,
  struck = false,
): { svg: string; width: number } {
  const sign = struck ? SIGN : 0;
  const width = Math.max(HEIGHT, Math.ceil(textWidth(glyph, SIZE) * 1.1) + 8) + sign;
  const left = corner.x - width;
  const y = num(corner.y + HEIGHT / 2);
  const bar = struck
    ? `<path class="none" stroke="#fff" stroke-width="1.5" d="M${num(left + 4)} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M${num(left + 5.5)} ${num(corner.y + 5)}l6 6"/>`
    : '';
  const plate = `<rect x="${num(left)}" y="${num(corner.y)}" width="${num(width)}" height="${HEIGHT}" rx="4" fill="${border}" stroke="#fff" stroke-width="1"/>`;
  const text = `<text class="badge" x="${num(left + sign + (width - sign) / 2)}" y="${num(corner.y + 12)}">${escapeText(glyph)}</text>`;
  return { svg: plate + bar + text, width };
}

export const BADGE_HEIGHT = HEIGHT;
