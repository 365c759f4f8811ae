import { shortened } from '../../../comparison/labels';
import { SHEETS } from '../../../register/sheets';
import type { RegisterNote, RowNote } from '../ReleaseNotes';
import { counted, paragraph, type Block, type Item, type Words } from './blocks';

/** More rows than these are counted; the notes as data have them all. */
const MOST = 40;

/** What changed in one register file, with its heading. */
export function registerBlocks(note: RegisterNote): Block[] {
  const { added, removed, changed, sheet, registerTitle } = note;
  const { title, row, rows } = SHEETS[sheet];
  const counts = [
    added.length > 0 && `${counted(added.length, row, rows)} new`,
    changed.length > 0 && `${counted(changed.length, row, rows)} changed`,
    removed.length > 0 && `${counted(removed.length, row, rows)} gone`,
  ].filter((part) => part !== false);
  return [
    {
      kind: 'heading',
      level: 3,
      id: `register-${note.path.replace(/[^a-z0-9]+/gi, '-')}`,
      words: [registerTitle ? `${title}: ${registerTitle}` : title],
    },
    paragraph(`${counts.join(', ')}.`),
    ...list(added.map((each) => ({ words: rowWords(each, note, 'new') }))),
    ...list(
      changed.map((each) => ({ words: rowWords(each, note, 'changed'), more: each.cells.map(cellWords) })),
    ),
    ...list(removed.map((each) => ({ words: rowWords(each, note, 'gone') }))),
  ];
}

function list(items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  const rest = items.length - MOST;
  const shown = rest > 0 ? [...items.slice(0, MOST), { words: [`… and ${rest} more.`] }] : items;
  return [{ kind: 'list', items: shown }];
}

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
