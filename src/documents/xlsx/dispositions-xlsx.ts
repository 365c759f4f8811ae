import { DISPOSITION_COLUMNS, type DispositionRow } from '../../core/review/dispositions';
import { plain } from '../docx/words';
import { workbookOf } from './workbook';

/** The disposition table as a workbook. */
export const dispositionsXlsx = (rows: readonly DispositionRow[]): Promise<Blob> =>
  workbookOf(
    'Dispositions',
    DISPOSITION_COLUMNS.map(({ title, width }) => ({ title, width: Math.max(6, width * 3) || 38 })),
    rows.map((row) => DISPOSITION_COLUMNS.map(({ key }) => plain(row[key]))),
  );
