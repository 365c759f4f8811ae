import type { Table, TableRow } from '../catalogue/table';
import type { Problem } from '../problem';
import { writeTable } from '../catalogue/table';
import { rowKey, type Sheet } from './sheets';

/** What is wrong with one row by itself, and beside the others of its table. */
export function rowProblems(sheet: Sheet, row: TableRow, others: readonly TableRow[]): Problem[] {
  const columns = sheet.columns.map(({ name }) => name);
  const { problems } = sheet.read(writeTable({ columns, rows: [row] }));
  const key = rowKey(sheet, row);
  if (key !== '' && others.some((other) => rowKey(sheet, other) === key))
    return [...problems, twice(sheet, key)];
  return problems;
}

/**
 * The table with a row added, or put in place of the one that has `replaced` for its key. Columns that the sheet knows and the table
 * lacks are added; others keep what they hold.
 */
export function withRow(sheet: Sheet, table: Table, row: TableRow, replaced?: string): Table {
  const columns = [...table.columns];
  for (const { name } of sheet.columns) {
    if (!columns.includes(name) && (row[name] ?? '') !== '') columns.push(name);
  }
  const at = table.rows.findIndex((other) => rowKey(sheet, other) === replaced);
  const rows = at < 0 ? [...table.rows, row] : table.rows.with(at, { ...table.rows[at], ...row });
  return { columns, rows };
}

/** The table without a row. */
export const withoutRow = (sheet: Sheet, table: Table, key: string): Table => ({
  columns: table.columns,
  rows: table.rows.filter((row) => rowKey(sheet, row) !== key),
});

/** An empty table of a sheet, for a library that does not have the file yet. */
export const emptyTable = (sheet: Sheet): Table => ({
  columns: sheet.columns.map(({ name }) => name),
  rows: [],
});

const twice = ({ row }: Sheet, key: string): Problem => ({
  code: 'REGISTER-ROW',
  severity: 'error',
  where: {},
  message: `There is another ${row} ${key}.`,
  remedy: 'Choose another name for this one.',
});
