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
  return { svg: plate + bar + glyphAt(glyph, left + sign + (width - sign) / 2, corner.y), width };
}

/** As text, save the double arrow: hardly a font has it, and pictures of the same drawing must not differ. */
function glyphAt(glyph: string, centre: number, top: number): string {
  if (glyph !== '⇄')
    return `<text class="badge" x="${num(centre)}" y="${num(top + 12)}">${escapeText(glyph)}</text>`;
  const [left, right] = [num(centre - 4), num(centre + 4)];
  const [upper, lower] = [num(top + 5.5), num(top + 10.5)];
  return `<path class="none" stroke="#fff" stroke-width="1.5" d="M${left} ${upper}H${right}l-2.5-2.5M${right} ${lower}H${left}l2.5 2.5"/>`;
}

export const BADGE_HEIGHT = HEIGHT;
