import type { Problem } from '../../core/problem';
import { decodeXml } from '../library/import/decode-xml';
import { readXlsx } from '../register/files/xlsx';
import { tabSeparated } from './pasted-table';

export const TABLE_FILE_TYPES = ['.csv', '.tsv', '.txt', '.xlsx'];

/** A file with a table of steps as text; of a workbook the first sheet. */
export async function readTableFile(file: File): Promise<{ text: string; problems: Problem[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // `PK`, as every zip begins, and a workbook is one.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { records, problems } = await readXlsx(bytes, file.name);
    return { text: tabSeparated(records.map(({ fields }) => fields)), problems };
  }
  const text = decodeXml(bytes);
  if (text !== undefined) return { text, problems: [] };
  const notText: Problem = {
    code: 'IMPORT-NOT-TEXT',
    severity: 'error',
    where: { fileName: file.name },
    message: `${file.name} is not a text file in UTF-8, nor a workbook.`,
    remedy: 'Save the table as CSV in UTF-8 or as XLSX, or copy it and paste it here.',
  };
  return { text: '', problems: [notText] };
}
