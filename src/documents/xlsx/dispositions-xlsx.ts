import { DISPOSITION_COLUMNS, type DispositionRow } from '../../core/review/dispositions';
import { plain } from '../docx/words';
import { workbookOf, type WorkbookColumn } from './workbook';

/** In characters: together what still can be read on a landscape page of A4. */
const WIDTHS: Record<keyof DispositionRow, number> = {
  number: 6,
  round: 13,
  about: 22,
  organisation: 16,
  author: 14,
  kind: 12,
  comment: 48,
  state: 10,
  response: 38,
  change: 18,
  date: 12.5,
  received: 12.5,
  late: 16,
  id: 15,
};
const TYPES: Partial<Record<keyof DispositionRow, NonNullable<WorkbookColumn['type']>>> = {
  number: 'number',
  date: 'date',
  received: 'date',
};

/** The disposition table as a workbook: its numbers are numbers and its days dates, so that it can be sorted; all else is text. */
export const dispositionsXlsx = (rows: readonly DispositionRow[]): Promise<Blob> =>
  workbookOf(
    'Dispositions',
    DISPOSITION_COLUMNS.map(({ key, title }) => ({
      title,
      width: WIDTHS[key],
      ...(TYPES[key] && { type: TYPES[key] }),
    })),
    rows.map((row) => DISPOSITION_COLUMNS.map(({ key }) => plain(row[key]))),
  );
