import writeXlsxFile from 'write-excel-file/universal';
import { settledArchive } from '../settledArchive';
import { printedTable } from './printedTable';
import { rowHeight } from './rowHeight';

export interface WorkbookColumn {
  title: string;
  /** In characters. */
  width: number;
  /**
   * What its cells are; texts if absent. A cell of `number` that is no whole number and one of `date` that is no ISO date
   * is a text.
   */
  type?: 'number' | 'date';
}

/**
 * A table as a workbook of one sheet, to filter and to print. Every cell is a text unless its column says otherwise, so that no
 * spreadsheet turns 4.10 into 4.1, or runs what begins with an equals sign.
 */
export async function workbookOf(
  sheet: string,
  columns: readonly WorkbookColumn[],
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  const heightOf = (row: readonly string[]) =>
    rowHeight(row.map((text, index) => ({ text, width: columns[index]!.width })));
  const head = columns.map(({ title }) => ({ ...textCell(title), ...HEAD }));
  const data = [
    head.map((cell) => ({ ...cell, height: heightOf(columns.map(({ title }) => `${title} ▾`)) })),
    ...rows.map((row) => {
      const height = heightOf(row);
      return row.map((text, index) => ({ ...cellOf(fitting(text), columns[index]!), ...LOOK, height }));
    }),
  ];
  const blob = await writeXlsxFile(
    data,
    {
      sheet,
      stickyRowsCount: 1,
      orientation: 'landscape',
      columns: columns.map(({ width }) => ({ width })),
    },
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [printedTable(sheet, { columns: columns.length, rows: data.length })],
    },
  ).toBlob();
  const bytes = settledArchive(new Uint8Array(await blob.arrayBuffer()));
  return new Blob([bytes], { type: blob.type });
}

const LOOK = {
  wrap: true,
  alignVertical: 'top',
  borderStyle: 'thin',
  borderColor: '#B8BEC8',
} as const;
const HEAD = { ...LOOK, fontWeight: 'bold', backgroundColor: '#E7EBF1' } as const;

const textCell = (value: string) => ({ value, type: String, format: '@' });

function cellOf(text: string, { type }: WorkbookColumn) {
  if (type === 'number' && /^\d{1,15}$/.test(text))
    return { value: Number(text), type: Number, align: 'left' as const };
  const day = type === 'date' ? dayOf(text) : undefined;
  return day ? { value: day, type: Date, format: 'd mmm yyyy', align: 'left' as const } : textCell(text);
}

/** Undefined for what is no date, and for one that spreadsheets do not count: they begin in 1900, with a day too many in February. */
function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text <= '1900-03-01') return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** What a cell of a workbook can hold; more, and spreadsheets call the file damaged. */
const MOST = 32_767;
const CUT = ' … (cut here: the CSV file has all of it)';

const fitting = (text: string): string =>
  text.length <= MOST ? text : text.slice(0, MOST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
