import { COLUMNS, RARE_COLUMNS, type Column, type OutlineRow } from './columns';

/** The columns that rows are written with: all usual ones, and of the rare ones those that are used. */
export const columnsOf = (rows: readonly OutlineRow[]): Column[] => [
  ...COLUMNS,
  ...RARE_COLUMNS.filter((column) => rows.some((row) => row[column] !== '')),
];

/** Rows as CSV by RFC 4180, header first; UTF-8 without a byte order mark, CRLF at the end of each record. */
export function writeOutline(rows: readonly OutlineRow[]): string {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

const cellText = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
