import type { Table, TableRow } from '../catalogue/table';
import { rowKey, type Sheet } from './sheets';

/** Rows by their key, in the table's order; one that repeats a key is told apart by its turn. Cost: linear in the rows. */
export function rowsByKey(sheet: Sheet, { rows }: Table): Map<string, TableRow> {
  const turns = new Map<string, number>();
  const found = new Map<string, TableRow>();
  for (const row of rows) {
    const key = rowKey(sheet, row);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    found.set(turn === 0 ? key : `${key}\n${turn}`, row);
  }
  return found;
}

/** The key of a row as people know it, without its turn. */
export const keyWithoutTurn = (key: string): string => key.replace(/\n.*$/s, '');
