import { ALL_COLUMNS, emptyRow, findColumns, isHeader, type Column, type OutlineRow } from './columns';
import { rowProblem, tableProblem, type OutlineProblem, type RowPlace } from './problems';
import { readTable, ROWS_ABOVE } from './table';

export interface PlacedRow {
  place: RowPlace;
  cells: OutlineRow;
}

export interface PlacedRows {
  rows: PlacedRow[];
  /** The columns that the table has. */
  columns: ReadonlySet<Column>;
  problems: OutlineProblem[];
}

/** The rows of a table by column, trimmed; where the header is and what it says decides. */
export function placeRows(table: string | readonly (readonly string[])[], fileName?: string): PlacedRows {
  const { records, problems: faults } = readTable(table, fileName);
  const problems: OutlineProblem[] = [...faults];
  const none = { rows: [], columns: new Set<Column>(), problems };
  if (records.length === 0) {
    problems.push(
      tableProblem(
        'OUTLINE-EMPTY',
        'error',
        'The table has no rows.',
        'Put a header row and a row for each step in it.',
        fileName,
      ),
    );
    return none;
  }
  const at = records.slice(0, ROWS_ABOVE).findIndex(({ fields }) => isHeader(fields));
  if (at < 0) {
    problems.push(
      tableProblem(
        'OUTLINE-HEADER-MISSING',
        'error',
        'No row names the columns.',
        `Put a header row on top, with names such as ${ALL_COLUMNS.slice(0, 5).join(', ')}.`,
        fileName,
      ),
    );
    return none;
  }
  const header = records[at]!.fields;
  const { columns, unknown, twice } = findColumns(header);
  const positions = Object.fromEntries(
    columns.flatMap((column, i) => (column === undefined ? [] : [[column, i + 1]])),
  );
  const placeOf = (record: { line: number }, i: number): RowPlace => ({
    row: i + 1,
    line: record.line,
    positions,
    ...(fileName !== undefined && { fileName }),
  });
  const inHeader = (code: string, i: number, text: string, remedy: string) => {
    const problem = rowProblem(code, 'error', placeOf(records[at]!, at), undefined, text, remedy);
    problems.push({ ...problem, where: { ...problem.where, column: i + 1 } });
  };
  for (const i of unknown) {
    inHeader(
      'OUTLINE-COLUMN-UNKNOWN',
      i,
      `there is no column “${header[i]!.trim()}”.`,
      `Rename it or take it out. The columns are: ${ALL_COLUMNS.join(', ')}.`,
    );
  }
  for (const i of twice) {
    inHeader(
      'OUTLINE-COLUMN-TWICE',
      i,
      `“${header[i]!.trim()}” is a column that the table already has.`,
      'Keep one of the two, or rename one.',
    );
  }
  const rows = records.slice(at + 1).map((record, i): PlacedRow => {
    const place = placeOf(record, at + 1 + i);
    const cells = emptyRow();
    record.fields.forEach((field, j) => {
      const column = columns[j];
      if (column !== undefined) cells[column] = field.trim();
      else if (field.trim() !== '' && (j >= header.length || header[j]!.trim() === ''))
        problems.push(
          rowProblem(
            'OUTLINE-CELL-UNNAMED',
            'error',
            place,
            undefined,
            `“${shortened(field)}” stands in a column without a name.`,
            'Give the column a name, or put texts with commas in double quotes.',
          ),
        );
    });
    return { place, cells };
  });
  return {
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
    columns: new Set(columns.filter((column) => column !== undefined)),
    problems,
  };
}

const shortened = (text: string): string =>
  text.trim().length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim();
