import type { Problem } from '../problem';
import { isHeader } from './columns';
import { readCsv, type CsvRecord } from '../catalogue/csv';

/** Titles and the like may stand above the header: it is looked for in this many rows. */
export const ROWS_ABOVE = 10;

export interface Table {
  records: CsvRecord[];
  problems: Problem[];
}

/**
 * Splits a pasted or saved table into cells: CSV (RFC 4180), the semicolon CSV of other locales, or tab separated, as
 * spreadsheets put it on the clipboard. Cells that are quoted may hold line breaks. Rows that are given as lists of
 * cells count one line each.
 */
export function readTable(table: string | readonly (readonly string[])[], fileName?: string): Table {
  if (typeof table !== 'string') {
    const records = table.map((fields, i) => ({ line: i + 1, fields: [...fields] }));
    return {
      records: records.filter(({ fields }) => fields.some((field) => field.trim() !== '')),
      problems: [],
    };
  }
  const separator = separatorOf(table);
  return readCsv(table, fileName, { separator, lenient: separator === '\t' });
}

/** The separator that makes a header out of one of the first lines; a comma where none does. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, ROWS_ABOVE);
  const makesHeader = (separator: string) =>
    lines.some((line) => isHeader(line.split(separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))));
  return ['\t', ';', ','].find(makesHeader) ?? ',';
}
