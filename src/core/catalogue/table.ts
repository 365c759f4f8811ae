import type { Problem } from '../problem';
import { readCsv } from './csv';

/** A CSV file as it is edited: every column, known or not, in the order of the file. */
export interface Table {
  columns: string[];
  rows: TableRow[];
}
export type TableRow = Record<string, string>;

/** A row of a file, with the 1-based line (or sheet row) on which it begins. */
export interface PlacedRow {
  line: number;
  fields: readonly string[];
}

/** Reads a CSV file with a header row. Rows with a fault are left out and named in `problems`. */
export function readTable(csv: string, fileName?: string): { table: Table; problems: Problem[] } {
  const { records, problems } = readCsv(csv, fileName);
  const { table, problems: more } = tableOf(records, fileName);
  return { table, problems: [...problems, ...more] };
}

/** A header row and rows as a table; a row with more or fewer fields is left out and is a problem. */
export function tableOf(
  records: readonly PlacedRow[],
  fileName?: string,
): { table: Table; problems: Problem[] } {
  const [header, ...rest] = records;
  const columns = [...(header?.fields ?? [])];
  const problems: Problem[] = [];
  const rows: TableRow[] = [];
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) problems.push(columnTwice(twice, header!.line, fileName));
  for (const { line, fields } of rest) {
    if (fields.length === columns.length) {
      rows.push(Object.fromEntries(columns.map((column, index) => [column, fields[index]!])));
    } else problems.push(wrongLength(line, fields.length, columns.length, fileName));
  }
  return { table: { columns, rows }, problems };
}

/**
 * Writes a table by RFC 4180 with LF at the end of each line and quotes only where a field needs them. What it writes reads back the
 * same, but for an empty cell in a table of one column: that is a blank line, which readers pass over.
 */
export function writeTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((fields) => `${lineOf(fields)}\n`).join('');
}

function lineOf(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

const wrongLength = (line: number, found: number, wanted: number, fileName?: string): Problem => ({
  code: 'REGISTER-ROW',
  severity: 'error',
  where: { fileName, line },
  message: `The row on line ${line} has ${found} fields where the header has ${wanted}.`,
  remedy: 'Correct the row; it is left out until then.',
});

const columnTwice = (column: string, line: number, fileName?: string): Problem => ({
  code: 'REGISTER-COLUMN-TWICE',
  severity: 'error',
  where: { fileName, line },
  message: `The header row names the column "${column}" twice.`,
  remedy: 'Rename one of them, or take it out.',
});
