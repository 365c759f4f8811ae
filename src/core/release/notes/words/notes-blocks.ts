import type { ImpactState } from '../../../register/impactStatus';
import { isEmpty, type ImpactNote, type ProcessNote, type ReleaseNotes } from '../ReleaseNotes';
import { joined, listed, paragraph, type Block, type Words } from './blocks';
import {
  changesInShort,
  commentItem,
  layoutWords,
  lookupOf,
  nameOfProcess,
  processBlocks,
} from './process-blocks';
import { registerBlocks, registerRows } from './register-blocks';
import { counted } from '../../../text/counted';

/** How people call the state of an impact. */
export const IMPACT_STATE_WORDS: Readonly<Record<ImpactState, string>> = {
  answered: 'answered',
  'no-change': 'no model change',
  question: 'question open',
  open: 'open',
};

/**
 * Release notes in words, the same for page, Word file and Markdown.
 *
 * @param since what the edition before is called, such as `Release 2.0`
 */
export function notesBlocks(notes: ReleaseNotes, since: string): Block[] {
  if (isEmpty(notes) && notes.comments.length === 0)
    return [paragraph(`Nothing has changed since ${since}.`)];
  const lookup = lookupOf(notes);
  const named = new Map(notes.processes.map((note) => [note.processId, note]));
  const told = notes.processes.filter(({ kind }) => kind !== 'layout');
  const drawn = notes.processes.filter(({ kind }) => kind === 'layout');
  return [
    paragraph(...inShort(notes)),
    ...layers(notes),
    ...section('processes', 'Processes', [
      ...(told.length > 1 ? [overview(told)] : []),
      ...told.flatMap((note): Block[] => [
        {
          kind: 'heading',
          level: 3,
          id: processAnchor(note),
          words: [
            {
              text: nameOfProcess(note),
              to: { kind: 'process', processId: note.processId, side: sideOf(note) },
            },
          ],
        },
        ...(note.kind === 'changed'
          ? [
              paragraph({
                text: 'Old and new side by side',
                as: 'way',
                to: { kind: 'comparison', processId: note.processId },
              }),
            ]
          : []),
        ...processBlocks(note, lookup),
      ]),
    ]),
    ...section('drawn', 'Only drawn differently', [
      ...(drawn.length === 0
        ? []
        : [
            paragraph('These processes say what they said. Nobody has to read them again.'),
            {
              kind: 'list' as const,
              items: drawn.map((note) => ({
                words: [
                  {
                    text: nameOfProcess(note),
                    to: { kind: 'process', processId: note.processId, side: 'after' } as const,
                  },
                  `: ${layoutWords(note)}`,
                ],
              })),
            },
          ]),
    ]),
    ...section('sources', 'What it answers', impactTable(notes.impacts, named)),
    ...section('registers', 'Registers', registerBlocks(notes.registers)),
    ...section('comments', 'Comments that led to changes', otherComments(notes)),
    ...section('others', 'Other files', otherFiles(notes)),
    ...section('rows', 'Appendix: rows of the registers', registerRows(notes.registers)),
  ];
}

/** A comment on a process that changed is told there, and here only counted: nobody reads it twice. */
function otherComments({ comments, processes }: ReleaseNotes): Block[] {
  const told = new Set(processes.flatMap((note) => note.comments));
  const others = comments.filter(({ id }) => !told.has(id));
  const where = processes.filter((note) => note.comments.length > 0);
  const count = comments.length - others.length;
  return [
    ...(count === 0
      ? []
      : [
          paragraph(
            `${counted(count, 'comment stands', 'comments stand')} above with the ${where.length === 1 ? 'process' : 'processes'} that ${count === 1 ? 'it' : 'they'} changed: `,
            ...joined(
              where.map((note): Words => [
                {
                  text: (note.after ?? note.before)!.number || nameOfProcess(note),
                  to: { kind: 'process', processId: note.processId, side: sideOf(note) },
                },
              ]),
              ', ',
            ),
            '.',
          ),
        ]),
    ...(others.length === 0 ? [] : [{ kind: 'list' as const, items: others.map(commentItem) }]),
  ];
}

/** Where the notes speak of a process. */
export const processAnchor = ({ processId }: Pick<ProcessNote, 'processId'>): string =>
  `process-${processId.replace(/[^A-Za-z0-9_.-]+/g, '-')}`;

const sideOf = ({ after }: ProcessNote) => (after ? 'after' : 'before');

function section(id: string, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, id, words: [title] }, ...blocks];
}

function inShort({ processes, unchanged, registers, comments }: ReleaseNotes): Words {
  const count = (kind: ProcessNote['kind']) => processes.filter((note) => note.kind === kind).length;
  const parts = [
    count('added') > 0 && counted(count('added'), 'process is new', 'processes are new'),
    count('removed') > 0 && counted(count('removed'), 'is gone', 'are gone'),
    count('changed') > 0 && counted(count('changed'), 'has changed in meaning', 'have changed in meaning'),
    count('layout') > 0 &&
      counted(count('layout'), 'is only drawn differently', 'are only drawn differently'),
    unchanged > 0 && counted(unchanged, 'stays as it was', 'stay as they were'),
  ].filter((part) => part !== false);
  const first = parts[0] ?? '';
  const said = first.includes('process')
    ? first
    : first.replace(/^(\d+)/, (all) => `${all} ${all === '1' ? 'process' : 'processes'}`);
  const rows = registers.reduce(
    (sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length,
    0,
  );
  return [
    parts.length > 0 ? `${listed([said, ...parts.slice(1)])}.` : '',
    rows > 0 ? ` ${counted(rows, 'row')} of the registers changed.` : '',
    comments.length > 0 ? ` ${counted(comments.length, 'comment')} led to changes.` : '',
  ];
}

function layers({ layers, library }: ReleaseNotes): Block[] {
  const words = { added: 'New layer', removed: 'No longer a layer', changed: 'Changed layer' } as const;
  return [
    ...layers.map(({ kind, name, description }) =>
      paragraph({ text: `${words[kind]}: ${name}.`, as: 'strong' }, ` ${description}`),
    ),
    ...library.map((sentence) => paragraph(sentence)),
  ];
}

function overview(told: readonly ProcessNote[]): Block {
  return {
    kind: 'table',
    label: 'Processes that changed',
    columns: ['Process', 'What', 'Impacts'],
    rows: told.map((note): Words[] => [
      [{ text: nameOfProcess(note), to: { kind: 'process', processId: note.processId, side: sideOf(note) } }],
      [note.kind === 'added' ? 'new' : note.kind === 'removed' ? 'no longer there' : changesInShort(note)],
      [note.impacts.length === 0 ? '' : counted(note.impacts.length, 'impact')],
    ]),
  };
}

function impactTable(impacts: readonly ImpactNote[], named: ReadonlyMap<string, ProcessNote>): Block[] {
  if (impacts.length === 0) return [];
  return [
    paragraph(
      'The impacts of the Smart Energy Code that the changes name, or whose state changed, with the document and section that each comes from.',
    ),
    {
      kind: 'table',
      label: 'Impacts behind the changes',
      columns: ['SEC document', 'Section', 'Impact', 'What changes', 'Processes', 'State'],
      rows: impacts.map((impact): Words[] => [
        [
          impact.secDocument,
          impact.secDocumentVersion ? { text: ` ${impact.secDocumentVersion}`, as: 'quiet' } : '',
        ],
        [impact.section],
        [{ text: impact.id, to: { kind: 'impact', id: impact.id } }],
        [impact.summary],
        joined(
          impact.processes.flatMap((id): Words[] => {
            const note = named.get(id);
            const { number, path } = note?.after ?? note?.before ?? { number: '', path: '' };
            return note
              ? [[{ text: number || path, to: { kind: 'process', processId: id, side: sideOf(note) } }]]
              : [];
          }),
          ', ',
        ),
        [stateWords(impact)],
      ]),
    },
  ];
}

function stateWords({ before, after }: ImpactNote): string {
  if (after === undefined) return 'no longer in the register';
  const now = IMPACT_STATE_WORDS[after];
  return before === undefined || before === after ? now : `${now}; was ${IMPACT_STATE_WORDS[before]}`;
}

function otherFiles({ files, problems }: ReleaseNotes): Block[] {
  if (files.length + problems.length === 0) return [];
  return [
    {
      kind: 'list',
      items: [
        ...files.map(({ path, kind }) => ({
          words: [`${path}: ${kind === 'added' ? 'new' : kind === 'removed' ? 'gone' : 'changed'}`],
        })),
        ...problems.map(({ message, where }) => ({
          words: [
            { text: 'Not compared: ', as: 'strong' as const },
            where.fileName ? `${where.fileName}: ` : '',
            message,
          ],
        })),
      ],
    },
  ];
}
