import readXlsxFile from 'read-excel-file/universal';
import type { PlacedRow, Table } from '../../../core/catalogue/table';
import type { Problem } from '../../../core/problem';
import type { Sheet } from '../../../core/register/sheets';
import { workbookOf } from '../../../documents/xlsx/workbook';
import { StoreError } from '../../../repository/failures';
import { readZip } from '../../../repository/zip';

/** A workbook is a zip: what it may unpack to, and how many parts it may have. A register takes a small part of this. */
const LIMITS = { total: 64e6, entries: 2_000 };
const ROWS = 50_000;

/**
 * The first sheet of a workbook as rows of text, blank rows left out. Registers hold texts only, so a number with a decimal point or
 * a date is a fault: a spreadsheet that made the number 4.1 of a cell does not say whether it was 4.1 or 4.10. Such a row is left out.
 */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<{ records: PlacedRow[]; problems: Problem[] }> {
  try {
    readZip(bytes, LIMITS, fileName);
  } catch (error) {
    if (error instanceof StoreError) return { records: [], problems: error.problems };
    throw error;
  }
  let cells: unknown[][];
  try {
    const [sheet] = await readXlsxFile(bytes.buffer, {
      trim: false,
      parseNumber: (text) => new RawNumber(text),
    });
    cells = sheet?.data ?? [];
  } catch (error) {
    return { records: [], problems: [unreadable(fileName, error instanceof Error ? error.message : '')] };
  }
  if (cells.length > ROWS)
    return { records: [], problems: [unreadable(fileName, `it has over ${ROWS} rows`)] };

  const records: PlacedRow[] = [];
  const problems: Problem[] = [];
  const width = (cells[0] ?? []).findLastIndex((cell) => cell !== null) + 1;
  for (const [index, row] of cells.entries()) {
    const line = index + 1;
    if (row.every((cell) => cell === null || cell === '')) continue;
    const texts = row.map(textOf);
    const at = texts.indexOf(undefined);
    if (at >= 0) {
      const heading = textOf(cells[0]?.[at]) || `column ${at + 1}`;
      problems.push(notAText(fileName, line, heading, row[at]));
      continue;
    }
    const fields = Array.from({ length: width }, (_, column) => texts[column] ?? '');
    records.push({ line, fields: [...fields, ...texts.slice(width).filter(Boolean).map(String)] });
  }
  return { records, problems };
}

/** A table as a workbook of one sheet. */
export async function writeXlsx(
  { columns, rows }: Table,
  { title, columns: known }: Pick<Sheet, 'title' | 'columns'>,
): Promise<Blob> {
  const long = new Set(known.flatMap(({ name, long: isLong }) => (isLong ? [name] : [])));
  return workbookOf(
    title,
    columns.map((name) => ({ title: name, width: long.has(name) ? 50 : 18 })),
    rows.map((row) => columns.map((name) => row[name] ?? '')),
  );
}

/** A number as the workbook spells it. */
class RawNumber {
  constructor(readonly text: string) {}
}

/** Undefined for a cell whose text the spreadsheet has not kept. */
function textOf(cell: unknown): string | undefined {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell instanceof RawNumber && /^-?\d{1,15}$/.test(cell.text)) return cell.text;
  return undefined;
}

function notAText(fileName: string, line: number, heading: string, cell: unknown): Problem {
  const what =
    cell instanceof RawNumber
      ? `the number ${cell.text}`
      : cell instanceof Date
        ? 'a date'
        : `the value ${String(cell)}`;
  return {
    code: 'REGISTER-CELL-NOT-TEXT',
    severity: 'error',
    where: { fileName, line },
    message: `The row on line ${line} holds ${what} in "${heading}", where the register holds a text.`,
    remedy: 'Format the cell as text and type it again: 4.10 is not 4.1. The row is left out until then.',
  };
}

const unreadable = (fileName: string, detail: string): Problem => ({
  code: 'REGISTER-WORKBOOK',
  severity: 'error',
  where: { fileName },
  message: `The file ${fileName} cannot be read as a workbook${detail && `: ${detail}`}.`,
  remedy: 'Save it again as XLSX without a password, or as CSV (UTF-8).',
});
