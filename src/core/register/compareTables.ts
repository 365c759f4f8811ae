import type { PlacedRow, Table, TableRow } from '../catalogue/table';
import { tableOf } from '../catalogue/table';
import type { Problem } from '../problem';
import { rowProblems } from './editRow';
import { rowKey, type Sheet } from './sheets';

export interface CellChange {
  column: string;
  before: string;
  after: string;
}

/** What taking in a file would do to a register. */
export interface ImportPlan {
  added: { key: string; row: TableRow }[];
  changed: { key: string; row: TableRow; cells: CellChange[] }[];
  /** Rows of the register that the file does not have. They stay, unless they are asked to go. */
  missing: { key: string; row: TableRow }[];
  unchanged: number;
  /** What is wrong, each with its line in the file; a row with an error is left out. */
  problems: Problem[];
  /** True where nothing of the file can be taken in. */
  unusable: boolean;
}

/**
 * Holds a file against a register, cell by cell. Rows are found by the sheet's key; a column that the file does not have leaves the
 * register's cells as they are, and one that the register does not know is left out. Time is linear in rows.
 *
 * @param records the file's rows, header first, each with its line
 */
export function planImport(
  sheet: Sheet,
  before: Table,
  records: readonly PlacedRow[],
  fileName?: string,
): ImportPlan {
  const { table, problems } = tableOf(records, fileName);
  const known = new Set([...sheet.columns.map(({ name }) => name), ...before.columns]);
  const plan: ImportPlan = { added: [], changed: [], missing: [], unchanged: 0, problems, unusable: false };
  const lacking = sheet.key.filter((column) => !table.columns.includes(column));
  if (lacking.length > 0 || problems.some(({ code }) => code === 'REGISTER-COLUMN-TWICE')) {
    if (lacking.length > 0) plan.problems.push(keyMissing(sheet, lacking, table.columns, fileName));
    return { ...plan, unusable: true };
  }
  const columns = table.columns.filter((column) => known.has(column));
  const strange = table.columns.filter((column) => !known.has(column));
  if (strange.length > 0) plan.problems.push(columnsUnknown(strange, fileName));

  const present = new Map(before.rows.map((row) => [rowKey(sheet, row), row]));
  const seen = new Map<string, number>();
  for (const { line, fields } of records.slice(1)) {
    if (fields.length !== table.columns.length) continue; // reported by `tableOf`
    const given = Object.fromEntries(columns.map((name) => [name, fields[table.columns.indexOf(name)]!]));
    const key = rowKey(sheet, given);
    const old = present.get(key);
    const row = { ...old, ...given };
    const faults = rowProblems(sheet, complete(sheet, row), []);
    if (seen.has(key)) faults.push(twiceInFile(key, seen.get(key)!));
    // A row with a fault is known to the file all the same: it must not count as missing.
    seen.set(key, line);
    if (faults.length > 0) {
      plan.problems.push(...faults.map((fault) => placed(fault, line, fileName)));
      continue;
    }
    const cells = columns.flatMap((column): CellChange[] => {
      const [from, to] = [old?.[column] ?? '', given[column]!];
      return from === to ? [] : [{ column, before: from, after: to }];
    });
    if (!old) plan.added.push({ key, row });
    else if (cells.length > 0) plan.changed.push({ key, row, cells });
    else plan.unchanged += 1;
  }
  for (const [key, row] of present) if (!seen.has(key)) plan.missing.push({ key, row });
  return plan;
}

/** The register after an import: changed rows in their places, new ones at the end. */
export function imported(
  sheet: Sheet,
  before: Table,
  { added, changed, missing }: ImportPlan,
  { remove = false }: { remove?: boolean } = {},
): Table {
  const changedRows = new Map(changed.map(({ key, row }) => [key, row]));
  const gone = new Set(remove ? missing.map(({ key }) => key) : []);
  const kept = before.rows.filter((row) => !gone.has(rowKey(sheet, row)));
  const rows = [
    ...kept.map((row) => changedRows.get(rowKey(sheet, row)) ?? row),
    ...added.map(({ row }) => row),
  ];
  const used = sheet.columns
    .map(({ name }) => name)
    .filter((name) => !before.columns.includes(name) && rows.some((row) => (row[name] ?? '') !== ''));
  return { columns: [...before.columns, ...used], rows };
}

const complete = ({ columns }: Sheet, row: TableRow): TableRow =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? '']));

/** A problem of a row that was read alone names line 2; here it gets the line of the file. */
function placed(fault: Problem, line: number, fileName?: string): Problem {
  return {
    ...fault,
    message: fault.message.replace(/^The row on line \d+/, `The row on line ${line}`),
    where: { ...(fileName !== undefined && { fileName }), line },
  };
}

const twiceInFile = (key: string, line: number): Problem => ({
  code: 'REGISTER-ROW',
  severity: 'error',
  where: {},
  message: `The row repeats "${key}" of line ${line}.`,
  remedy: 'Take one of them out; this one is left out until then.',
});

function keyMissing({ title }: Sheet, lacking: string[], found: string[], fileName?: string): Problem {
  const separator = found.length === 1 && /[;\t]/.test(found[0]!);
  return {
    code: 'REGISTER-COLUMN-MISSING',
    severity: 'error',
    where: { fileName, line: 1 },
    message: separator
      ? 'The cells of the file are not separated by commas.'
      : `The first row has no column ${lacking.map((column) => `"${column}"`).join(', ')}, so the rows of ${title.toLowerCase()} cannot be told apart.`,
    remedy: separator
      ? 'Save it as comma-separated CSV (UTF-8), or as XLSX.'
      : 'Export the register, and keep its header row as it is.',
  };
}

const columnsUnknown = (columns: string[], fileName?: string): Problem => ({
  code: 'REGISTER-COLUMN-UNKNOWN',
  severity: 'warning',
  where: { fileName, line: 1 },
  message: `The register has no column ${columns.map((column) => `"${column}"`).join(', ')}: what stands there is left out.`,
  remedy: 'Rename the column as the register spells it, if it belongs there.',
});
