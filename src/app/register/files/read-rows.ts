import { readCsv } from '../../../core/catalogue/csv';
import type { PlacedRow } from '../../../core/catalogue/table';
import { decodeText } from '../../../core/text/decode-text';
import type { Problem } from '../../../core/problem';

/** Rows of a CSV file or a workbook, header first, each with its line; what cannot be read is named. */
export async function readRows(file: File): Promise<{ records: PlacedRow[]; problems: Problem[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // "PK" begins every zip, and so every workbook, whatever the file is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { readXlsx } = await import('./xlsx');
    return readXlsx(bytes, file.name);
  }
  const text = decodeText(bytes);
  return text === undefined ? { records: [], problems: [notUtf8(file.name)] } : readCsv(text, file.name);
}

const notUtf8 = (fileName: string): Problem => ({
  code: 'REGISTER-NOT-UTF-8',
  severity: 'error',
  where: { fileName },
  message: `The file ${fileName} is neither a workbook nor UTF-8 text.`,
  remedy: 'In the spreadsheet choose "CSV UTF-8 (comma delimited)" or XLSX when saving.',
});
