import type { Problem } from '../problem';
import { readCsv } from './csv';

/** A register read from CSV. Rows with a fault are left out of `entries` and named in `problems`. */
export interface Register<T> {
  entries: T[];
  problems: Problem[];
}

/** One row, by column name. A column that the file lacks reads as ''. */
export type Row = (column: string) => string;

export interface RegisterForm<T> {
  /** What the register is called in a problem, such as 'impact register'. */
  title: string;
  /** The column, or the columns together, that name a row: filled, at least in part, and not repeated. */
  key: string | readonly string[];
  /** Further columns that the file must have. */
  columns: readonly string[];
  /** Makes an entry, or says what is wrong with the row. */
  entryOf(row: Row): T | { fault: string };
}

/**
 * Reads a register: a header row, then one entry a row.
 *
 * @param fileName named in each problem
 * @returns entries in file order, and one problem for each row or column at fault
 */
export function readRegister<T extends object>(
  csv: string,
  form: RegisterForm<T>,
  fileName?: string,
): Register<T> {
  const { records, problems } = readCsv(csv, fileName);
  const [header, ...rows] = records;
  const names = header?.fields ?? [];
  const keys = [form.key].flat();
  const missing = [...keys, ...form.columns].filter((column) => !names.includes(column));
  if (missing.length > 0)
    return { entries: [], problems: [...problems, columnsMissing(form, missing, fileName)] };

  const entries: T[] = [];
  const seen = new Map<string, number>();
  for (const { line, fields } of rows) {
    const row: Row = (column) => fields[names.indexOf(column)] ?? '';
    const key = keys.map(row).join(' ').trim();
    const fault =
      fields.length !== names.length
        ? `has ${fields.length} fields where the header has ${names.length}`
        : key === ''
          ? `has nothing in the column "${keys.join('", "')}"`
          : seen.has(key)
            ? `repeats "${key}" of line ${seen.get(key)}`
            : undefined;
    const entry = fault === undefined ? form.entryOf(row) : { fault };
    if ('fault' in entry) {
      problems.push(rowFault(form, String(entry.fault), line, fileName));
    } else {
      seen.set(key, line);
      entries.push(entry);
    }
  }
  return { entries, problems };
}

/** Splits a list cell such as `8.12.1;8.12.2`. */
export const listOf = (cell: string): string[] => cell.split(';').flatMap((item) => item.trim() || []);

const columnsMissing = ({ title }: { title: string }, columns: string[], fileName?: string): Problem => ({
  code: 'REGISTER-COLUMN-MISSING',
  severity: 'error',
  where: { fileName, line: 1 },
  message: `The ${title} has no column ${columns.map((column) => `"${column}"`).join(', ')}.`,
  remedy: 'Add the column to the header row, spelt like this.',
});

const rowFault = ({ title }: { title: string }, fault: string, line: number, fileName?: string): Problem => ({
  code: 'REGISTER-ROW',
  severity: 'error',
  where: { fileName, line },
  message: `The row on line ${line} of the ${title} ${fault}.`,
  remedy: 'Correct the row; it is left out until then.',
});
