/** In points, of letters of 10 points. */
const LINE = 12.75;
const AROUND = 5;
/** More, and a spreadsheet calls the file damaged; about 31 lines. */
const MOST = 409;

/**
 * How high a row must be for its wrapped texts to be seen whole, in points. Spreadsheets work it out only for rows that somebody
 * edits, and each measures letters in its own way: so this is an estimate that would rather leave room than cut. A text of more
 * than about 31 lines is cut by any spreadsheet on the screen; the cell holds it all the same. Cost: linear in the texts.
 *
 * @param cells text and width (in digits, as workbooks have it) of each
 */
export function rowHeight(cells: readonly { text: string; width: number }[]): number {
  const most = cells.reduce((high, { text, width }) => Math.max(high, linesOf(text, width)), 1);
  return Math.min(MOST, Math.ceil(most * LINE) + AROUND);
}

/** How many lines a text takes in a cell, wrapped at blanks and hyphens, and within words that are wider than the cell. */
export function linesOf(text: string, width: number): number {
  // Less what stays free at its sides, and what spreadsheets differ in.
  const room = Math.max(1, width - 1.5);
  return text.split('\n').reduce((lines, line) => lines + linesOfOne(line, room), 0);
}

function linesOfOne(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.match(/\s+|[^\s-]+-*|-+/gu) ?? []) {
    const wide = widthOf(word);
    if (used + wide <= room) used += wide;
    // Blanks at the end of a line take no room.
    else if (/^\s/.test(word)) used = room;
    else {
      const broken = Math.ceil(wide / room);
      lines += used > 0 ? broken : broken - 1;
      used = wide - (broken - 1) * room;
    }
  }
  return lines;
}

/** In digits. */
function widthOf(word: string): number {
  let sum = 0;
  for (const letter of word) sum += letterWidth(letter);
  return sum;
}

function letterWidth(letter: string): number {
  if (/[iljtfr.,:;'!|()[\] ]/.test(letter)) return 0.55;
  if (/[mwMW@%]/.test(letter)) return 1.6;
  if (/\p{Lu}/u.test(letter)) return 1.25;
  return letter > '\u2e7f' ? 2 : 0.96;
}
