import writeXlsxFile from 'write-excel-file/universal';
import { settledArchive } from '../settledArchive';

export interface WorkbookColumn {
  title: string;
  /** In characters. */
  width: number;
}

/**
 * A table as a workbook of one sheet. Every cell is a text, so that no spreadsheet turns 4.10 into 4.1, or runs what begins
 * with an equals sign.
 */
export async function workbookOf(
  sheet: string,
  columns: readonly WorkbookColumn[],
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  const cell = (text: string) => ({
    value: fitting(text),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  });
  const data = [
    columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  const blob = await writeXlsxFile(data, {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob();
  const bytes = settledArchive(new Uint8Array(await blob.arrayBuffer()));
  return new Blob([bytes], { type: blob.type });
}

/** What a cell of a workbook can hold; more, and spreadsheets call the file damaged. */
const MOST = 32_767;
const CUT = ' … (cut here: the CSV file has all of it)';

const fitting = (text: string): string =>
  text.length <= MOST ? text : text.slice(0, MOST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
