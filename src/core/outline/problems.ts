import type { Problem, Severity } from '../problem';
import type { Column } from './columns';

/** A problem of one cell or row of the table. */
export interface OutlineProblem extends Problem {
  /** The row as a spreadsheet counts: the header is row 1. Absent where the table as a whole is meant. */
  row?: number;
  /** The column as the table of columns names it. */
  columnName?: Column;
}

/** Where a row of the table is. */
export interface RowPlace {
  /** As a spreadsheet counts. */
  row: number;
  /** Line of the text on which it begins. */
  line: number;
  fileName?: string;
  /** Position of each column in the row, from 1. */
  positions: Partial<Record<Column, number>>;
}

/** A problem of a row; `text` says what is wrong and is put behind its place. */
export function rowProblem(
  code: string,
  severity: Severity,
  { row, line, fileName, positions }: RowPlace,
  column: Column | undefined,
  text: string,
  remedy: string,
  elementId?: string,
): OutlineProblem {
  const at = column === undefined ? undefined : positions[column];
  return {
    code,
    severity,
    where: {
      ...(fileName !== undefined && { fileName }),
      ...(elementId !== undefined && elementId !== '' && { elementId }),
      line,
      ...(at !== undefined && { column: at }),
    },
    message: `Row ${row}${column === undefined ? '' : `, column “${column}”`}: ${text}`,
    remedy,
    row,
    ...(column !== undefined && { columnName: column }),
  };
}

export const tableProblem = (
  code: string,
  severity: Severity,
  message: string,
  remedy: string,
  fileName?: string,
): OutlineProblem => ({
  code,
  severity,
  where: fileName === undefined ? {} : { fileName },
  message,
  remedy,
});
