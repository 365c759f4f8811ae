/**
 * What a spreadsheet would run rather than show: it begins with = + - @ (also as wide characters), behind blanks or line ends.
 * Apostrophes in front count as part of it, so that one more of them can be taken away again without doubt.
 */
const RUNS = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/;

/** A text as a cell of a CSV file that may be opened in a spreadsheet: an apostrophe in front of what would run. */
export const safeCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text that `safeCell` was given. A cell that somebody typed stays as it is. */
export const textOfCell = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
