import { FONT_ADVANCES, UNITS_PER_EM } from './font-advances';

/** A width for what the table does not know: about that of a lower-case letter. */
const MEAN = 1003;

const advances = new Map<number, number>();
for (const [first, widths] of FONT_ADVANCES)
  widths.forEach((width, i) => {
    if (width > 0) advances.set(first + i, width);
  });

const COMBINING = /\p{M}|[\u200b-\u200d]|[\ufe00-\ufe0f]/u;

/** East Asian wide and emoji blocks, where a character takes a whole em. */
const WIDE_BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** True for a character of the scripts that are set without spaces, so that a line may break at it. */
export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && WIDE_BLOCKS.some(([from, to]) => code >= from && code <= to);
}

/** True for a mark that sits on the character before it and must not be parted from it. */
export function isCombining(character: string): boolean {
  return character >= '\u0300' && COMBINING.test(character);
}

/**
 * The advance width of one character, without kerning (which is under 0.1 em for a pair).
 *
 * @param character one code point
 * @returns em
 */
export function characterWidth(character: string): number {
  const known = advances.get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known / UNITS_PER_EM;
  if (isCombining(character)) return 0;
  return isWide(character) ? 1 : MEAN / UNITS_PER_EM;
}

/**
 * The width of a line of text in Arial, Arimo or Liberation Sans.
 *
 * @param size font size in DI units
 * @returns DI units
 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return sum * size;
}
