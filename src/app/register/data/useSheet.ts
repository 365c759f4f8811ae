import { useMemo } from 'react';
import { readTable, type Table } from '../../../core/catalogue/table';
import { emptyTable } from '../../../core/register/editRow';
import { sheetPath, SHEETS, type Sheet, type SheetId } from '../../../core/register/sheets';
import { useRegisterData } from './RegisterData';

/** A file of rows as it is edited. */
export interface OpenSheet {
  sheet: Sheet;
  path: string;
  table: Table;
  /** The file's text; undefined where the library does not have it yet. */
  text: string | undefined;
}

/** The rows of a sheet of the register that is shown. */
export function useSheet(id: SheetId): OpenSheet {
  const { files, register } = useRegisterData();
  const path = sheetPath(id, register?.id ?? '');
  const text = files.get(path);
  return useMemo(() => {
    const sheet = SHEETS[id];
    return { sheet, path, text, table: text === undefined ? emptyTable(sheet) : readTable(text, path).table };
  }, [id, path, text]);
}
