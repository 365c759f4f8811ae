import { shortened } from '../../../comparison/labels';
import { SHEETS } from '../../../register/sheets';
import type { RegisterNote, RowNote } from '../ReleaseNotes';
import { listed, type Block, type Item, type Words } from './blocks';
import { counted } from '../../../text/counted';

/** How much changed in each register, as a table; the rows themselves are for an appendix, see `registerRows`. */
export function registerBlocks(notes: readonly RegisterNote[]): Block[] {
  if (notes.length === 0) return [];
  const number = (count: number) => [count === 0 ? '' : String(count)];
  return [
    {
      kind: 'table',
      label: 'Registers that changed',
      columns: ['Register', 'New', 'Changed', 'Gone', 'What changed'],
      rows: notes.map((note): Words[] => [
        [titleOf(note)],
        number(note.added.length),
        number(note.changed.length),
        number(note.removed.length),
        [columnsOf(note)],
      ]),
      widths: [34, 8, 10, 8, 40],
    },
  ];
}

/** Every row that changed, one register after another. */
export const registerRows = (notes: readonly RegisterNote[]): Block[] => notes.flatMap(rowBlocks);

function rowBlocks(note: RegisterNote): Block[] {
  const { added, removed, changed, sheet, path } = note;
  const { row, rows } = SHEETS[sheet];
  const counts = [
    added.length > 0 && `${counted(added.length, row, rows)} new`,
    changed.length > 0 && `${counted(changed.length, row, rows)} changed`,
    removed.length > 0 && `${counted(removed.length, row, rows)} gone`,
  ].filter((part) => part !== false);
  return [
    {
      kind: 'heading',
      level: 3,
      id: `register-${path.replace(/[^a-z0-9]+/gi, '-')}`,
      words: [titleOf(note)],
    },
    {
      kind: 'details',
      summary: [`${listed(counts)}.`],
      blocks: [
        ...list(added.map((each) => ({ words: rowWords(each, note, 'new') }))),
        ...list(
          changed.map((each) => ({
            words: rowWords(each, note, 'changed'),
            more: each.cells.map(cellWords),
          })),
        ),
        ...list(removed.map((each) => ({ words: rowWords(each, note, 'gone') }))),
      ],
    },
  ];
}

const titleOf = ({ sheet, registerTitle }: RegisterNote): string =>
  registerTitle ? `${SHEETS[sheet].title}: ${registerTitle}` : SHEETS[sheet].title;

/** Columns that changed, with in how many rows; the most frequent first. */
function columnsOf({ changed }: RegisterNote): string {
  const counts = new Map<string, number>();
  for (const { column } of changed.flatMap(({ cells }) => cells))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([column, count]) => (count === changed.length ? `${column} in all` : `${column} in ${count}`))
    .join('; ');
}

const list = (items: readonly Item[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function rowWords({ key, text }: RowNote, { sheet }: RegisterNote, state: string): Words {
  const to = sheet === 'impacts' && state !== 'gone' ? ({ kind: 'impact', id: key } as const) : undefined;
  return [
    { text: `${state.charAt(0).toUpperCase()}${state.slice(1)}: `, as: 'quiet' },
    { text: key, as: 'strong', ...(to && { to }) },
    text === '' ? '' : ` ${shortened(text, 160)}`,
  ];
}

const cellWords = ({ column, before, after }: { column: string; before: string; after: string }): Words => [
  `${column}: ${quoted(before)} is ${quoted(after)} now.`,
];

const quoted = (text: string) => (text.trim() === '' ? 'nothing' : `“${shortened(text, 160)}”`);
