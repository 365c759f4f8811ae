import { characterWidth, isCombining, isWide, textWidth } from './text-width';

/** More of a name than this is never laid out: it would fill many screens, and its title holds all of it. */
const MOST_CHARACTERS = 4000;
const ELLIPSIS = '…';
const SOFT_HYPHEN = '\u00ad';
const HYPHEN_WIDTH = characterWidth('-');

export interface WrapOptions {
  /** DI units. */
  width: number;
  /** Font size in DI units. */
  size: number;
  /** Lines beyond this are cut and the last one ends in an ellipsis. */
  maxLines: number;
}

/**
 * Breaks a text into lines, at spaces, hyphens and soft hyphens, between wide characters, and within a
 * word only where the word alone is too long. Each character is visited at most twice, whatever the length.
 *
 * @returns the lines, without spaces at their ends; none for an empty text
 */
export function wrapText(text: string, { width, size, maxLines }: WrapOptions): string[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').slice(0, MOST_CHARACTERS);
  const lines: string[] = [];
  let cut = clean.length < text.replace(/\r\n/g, '\n').length;
  for (const paragraph of clean.trim().split('\n')) {
    if (lines.length >= maxLines) {
      cut = true;
      break;
    }
    cut = breakParagraph(paragraph.trim(), width / size, maxLines, lines) || cut;
  }
  if (lines.length === 1 && lines[0] === '') return [];
  if (cut && lines.length > 0) lines.push(withEllipsis(lines.pop() ?? '', width, size));
  return lines;
}

/** Adds the lines of one paragraph; true when `maxLines` left some of it out. `width` is in em. */
function breakParagraph(paragraph: string, width: number, maxLines: number, lines: string[]): boolean {
  const characters = Array.from(paragraph);
  let start = 0;
  while (start < characters.length || characters.length === 0) {
    if (lines.length >= maxLines) return true;
    const end = endOfLine(characters, start, width);
    lines.push(lineOf(characters, start, end, width));
    if (characters.length === 0) break;
    start = end;
    while (characters[start] === ' ') start++;
  }
  return false;
}

/** Where the line that begins at `start` ends: the index of the first character of the next one. */
function endOfLine(characters: readonly string[], start: number, width: number): number {
  let used = 0;
  let lastBreak = -1;
  for (let i = start; i < characters.length; i++) {
    const character = characters[i]!;
    const glued = i > start && isGlued(characters[i - 1]!, character);
    if (character === ' ' || (isWide(character) && !glued)) lastBreak = Math.max(lastBreak, i);
    if (character !== SOFT_HYPHEN) used += characterWidth(character);
    if (used > width && i > start && character !== ' ' && !glued) return lastBreak > start ? lastBreak : i;
    const mayHyphenate = character === SOFT_HYPHEN && used + HYPHEN_WIDTH <= width;
    const next = characters[i + 1];
    const mayPart = next !== undefined && !isGlued(character, next);
    if (character === '-' || mayHyphenate || (isWide(character) && mayPart)) lastBreak = i + 1;
  }
  return characters.length;
}

/** True where a break would part a character from its accent, or an emoji of several characters. */
function isGlued(before: string, character: string): boolean {
  return (
    isCombining(character) || before === '\u200d' || (character >= '\u{1f3fb}' && character <= '\u{1f3ff}')
  );
}

function lineOf(characters: readonly string[], start: number, end: number, width: number): string {
  const line = characters.slice(start, end).join('').trim();
  const shown = line.replaceAll(SOFT_HYPHEN, '');
  const isBroken = end < characters.length && line.endsWith(SOFT_HYPHEN);
  return isBroken && textWidth(shown, 1) + HYPHEN_WIDTH <= width ? `${shown}-` : shown;
}

function withEllipsis(line: string, width: number, size: number): string {
  const characters = Array.from(line);
  while (characters.length > 1 && textWidth(characters.join('') + ELLIPSIS, size) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}
