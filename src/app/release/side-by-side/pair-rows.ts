import { readTable, type Table, type TableRow } from '../../../core/catalogue/table';
import { keyWithoutTurn, rowsByKey } from '../../../core/register/rowsByKey';
import { SHEET_IDS, SHEETS, sheetPath, type Sheet } from '../../../core/register/sheets';

/** A row of a register, or a line of another file, as two editions have it. */
export interface PairedRow {
  key: string;
  kind: 'changed' | 'added' | 'removed' | 'same';
  /** What differs, cell by cell; of a row that came or went, or that is the same, every cell that says something. */
  cells: { label: string; before: string; after: string }[];
}

/**
 * A file of an edition beside the same of another. A register is told row by row, found by the key of its sheet, in the order of the
 * edition after; any other file line by line. Cost: linear in the number of cells.
 */
export function pairRows(path: string, before: string, after: string): PairedRow[] {
  const sheet = sheetOf(path);
  const old = readTable(before);
  const now = readTable(after);
  if (!sheet || old.problems.length + now.problems.length > 0) return pairLines(before, after);
  return pairTables(sheet, old.table, now.table);
}

/** The sheet that a file of an edition is; undefined for any other file. */
export function sheetOf(path: string): Sheet | undefined {
  const register = registerOf(path) ?? '';
  const id = SHEET_IDS.find((each) => sheetPath(each, register) === path);
  return id && SHEETS[id];
}

/** The register that a file belongs to; undefined for what all registers share, and for any other file. */
export const registerOf = (path: string): string | undefined => /^register\/([^/]+)\/[^/]+$/.exec(path)?.[1];

function pairTables(sheet: Sheet, before: Table, after: Table): PairedRow[] {
  const labels = new Map(sheet.columns.map(({ name, label }) => [name, label]));
  const columns = [...new Set([...after.columns, ...before.columns])];
  const old = rowsByKey(sheet, before);
  const now = rowsByKey(sheet, after);
  const rowOf = (key: string, was: TableRow | undefined, is: TableRow | undefined): PairedRow => {
    const all = columns.map((name) => ({
      label: labels.get(name) ?? name,
      before: was?.[name] ?? '',
      after: is?.[name] ?? '',
    }));
    const differing = all.filter((cell) => cell.before !== cell.after);
    const kind = !was ? 'added' : !is ? 'removed' : differing.length > 0 ? 'changed' : 'same';
    const cells = kind === 'same' ? all.filter((cell) => cell.after !== '') : differing;
    return { key: keyWithoutTurn(key), kind, cells };
  };
  return [
    ...[...now].map(([key, row]) => rowOf(key, old.get(key), row)),
    ...[...old].filter(([key]) => !now.has(key)).map(([key, row]) => rowOf(key, row, undefined)),
  ];
}

/** Lines that only one of the two has, each once for each time that it has it more often. */
function pairLines(before: string, after: string): PairedRow[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const left = countsOf(old);
  const rows = now.map((line, at): PairedRow => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    const isSame = count > 0;
    return {
      key: `Line ${at + 1}`,
      kind: isSame ? 'same' : 'added',
      cells: [{ label: 'Text', before: isSame ? line : '', after: line }],
    };
  });
  const gone = old.flatMap((line, at): PairedRow[] => {
    const count = left.get(line) ?? 0;
    if (count === 0) return [];
    left.set(line, count - 1);
    return [
      { key: `Line ${at + 1} before`, kind: 'removed', cells: [{ label: 'Text', before: line, after: '' }] },
    ];
  });
  return [...rows, ...gone];
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function countsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
