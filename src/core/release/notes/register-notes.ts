import { readTable, type Table, type TableRow } from '../../catalogue/table';
import { currentPath, registerIds } from '../../register/layout';
import type { Registers } from '../../register/readRegisters';
import { keyWithoutTurn, rowsByKey } from '../../register/rowsByKey';
import { SHEET_IDS, sheetPath, SHEETS, type Sheet, type SheetId } from '../../register/sheets';
import type { Tree } from './read-edition';
import type { RegisterNote, RowNote } from './ReleaseNotes';

/** The column that says what a row is about. */
const ABOUT: Readonly<Record<SheetId, string>> = {
  impacts: 'summary',
  governance: 'reference',
  dispositions: 'reason',
  serviceRequests: 'name',
  glossary: 'definition',
  retiredTerms: 'instead',
  sections: 'title',
};

/**
 * What changed in the rows of every register, and which files that covers. Rows are found by the key of their sheet; every column
 * counts, also one that no sheet knows. Cost: linear in the number of cells.
 */
export function registerNotes(
  before: Tree,
  after: Tree,
  registers: { before: Registers; after: Registers },
): { notes: RegisterNote[]; covered: Set<string> } {
  const old = byCurrentPath(before);
  const now = byCurrentPath(after);
  const covered = new Set<string>();
  const notes: RegisterNote[] = [];
  for (const register of ['', ...registerIds([...old.keys(), ...now.keys()])]) {
    for (const sheet of SHEET_IDS) {
      const path = sheetPath(sheet, register === '' ? 'any' : register);
      const isShared = path === sheetPath(sheet, 'other');
      if (isShared !== (register === '')) continue;
      const [was, is] = [old.get(path), now.get(path)];
      if (was === undefined && is === undefined) continue;
      const tables = [readTable(was ?? ''), readTable(is ?? '')] as const;
      // What cannot be read row by row is told as a file.
      if (tables.some(({ problems }) => problems.length > 0)) continue;
      const note = rowsOf(SHEETS[sheet], tables[0].table, tables[1].table);
      const isSame = note.added.length + note.removed.length + note.changed.length === 0;
      // Rows that are the same in another order, or in another spelling, say the same.
      covered.add(path);
      if (isSame) continue;
      const info = [...registers.after.registers, ...registers.before.registers].find(
        ({ id }) => id === register,
      );
      notes.push({ path, register, registerTitle: info?.info.title ?? '', sheet, ...note });
    }
  }
  return { notes, covered };
}

/** The files of a tree by where they would stand today. */
export const byCurrentPath = (tree: Tree): Map<string, string> =>
  new Map([...tree].map(([path, text]) => [currentPath(path), text]));

function rowsOf(
  sheet: Sheet,
  before: Table,
  after: Table,
): Pick<RegisterNote, 'added' | 'removed' | 'changed'> {
  const old = rowsByKey(sheet, before);
  const now = rowsByKey(sheet, after);
  const noteOf = (key: string, row: TableRow): RowNote => ({
    key: keyWithoutTurn(key),
    text: row[ABOUT[sheet.id]] ?? '',
  });
  const changed: RegisterNote['changed'] = [];
  const added: RowNote[] = [];
  for (const [key, row] of now) {
    const was = old.get(key);
    if (!was) added.push(noteOf(key, row));
    else {
      const cells = cellsOf(sheet, was, row);
      if (cells.length > 0) changed.push({ ...noteOf(key, row), cells });
    }
  }
  const removed = [...old].filter(([key]) => !now.has(key)).map(([key, row]) => noteOf(key, row));
  return { added, removed, changed };
}

function cellsOf({ columns }: Sheet, before: TableRow, after: TableRow) {
  const labels = new Map(columns.map(({ name, label }) => [name, label]));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [was, is] = [before[name] ?? '', after[name] ?? ''];
    return was === is ? [] : [{ column: labels.get(name) ?? name, before: was, after: is }];
  });
}
