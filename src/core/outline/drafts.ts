import { wordsOf } from './lists';
import { FreshIds, nameKey, stepId } from './ids';
import { isFlowNodeKind, KINDS, type Kind } from './kinds';
import { rowProblem, type OutlineProblem, type RowPlace } from './problems';
import { kindsLike, readKind, type KindInCell } from './read-kind';
import type { PlacedRow } from './rows';
import { readNext } from './targets';
import type { OutlineRow } from './columns';

/** A row that is understood as far as it can be by itself: its kind and its id. */
export interface Draft extends KindInCell {
  place: RowPlace;
  cells: OutlineRow;
  /** The id of the element that the row makes; '' for a variation, or a question that stands on an element. */
  id: string;
}

export interface Drafts {
  drafts: Draft[];
  /** What the table calls an element (its id as written, or a lane's or pool's name), in lower case → its id. */
  names: ReadonlyMap<string, string>;
  problems: OutlineProblem[];
}

/** Rows whose `id` is that of the element which they speak of. */
const SPEAKS_OF = new Set(['variation', 'question on']);

/** Finds the kind and the id of each row. Ids that are missing are made: B01, B02 … for steps, N01 … for a layer's. */
export function draftRows(rows: readonly PlacedRow[]): Drafts {
  const problems: OutlineProblem[] = [];
  const ids = new FreshIds();
  const names = new Map<string, string>();
  const drafts = rows.map(({ place, cells }): Draft => ({
    ...kindOf(cells, place, problems),
    place,
    cells,
    id: '',
  }));
  const written = new Set(drafts.filter(isOtherThanQuestion).map(({ cells }) => cells.id));
  for (const draft of drafts.filter(({ cells }) => cells.id !== '')) {
    const { kind, cells, place } = draft;
    if (!makesAnElement(draft) || (kind.name === 'question' && isSubject(draft, written))) continue;
    const id = kind.name === 'process' ? cells.id : stepId(cells.id);
    const isFree = ids.take(id);
    if (!isFree) {
      problems.push(
        rowProblem(
          'OUTLINE-ID-TWICE',
          'error',
          place,
          'id',
          `an earlier row has the id “${cells.id}” too.`,
          'Give each row an id of its own.',
          id,
        ),
      );
      draft.id = ids.fresh(id);
      continue;
    }
    draft.id = id;
    names.set(cells.id.toLowerCase(), id);
  }
  for (const draft of drafts) {
    if (draft.id === '' && makesAnElement(draft)) draft.id = ids.fresh(madeId(draft, ids));
    if ((draft.kind.name === 'lane' || draft.kind.name === 'pool') && draft.cells.name !== '') {
      const name = draft.cells.name.toLowerCase();
      if (!names.has(name)) names.set(name, draft.id);
    }
  }
  return { drafts, names, problems };
}

function kindOf(cells: OutlineRow, place: RowPlace, problems: OutlineProblem[]): KindInCell {
  const plain = (name: string): KindInCell => ({
    kind: KINDS.find((kind): kind is Kind => kind.name === name)!,
    nonInterrupting: false,
    isForCompensation: false,
  });
  const word = cells.kind.toLowerCase();
  // A row without a kind is a step; a question that leads to several places is a decision.
  if (word === '') return plain(/\?$/.test(cells.name) && readNext(cells.next).length > 1 ? 'xor' : 'task');
  // An error that goes on is one that is told to somebody.
  if (word === 'error') return plain(cells.next === '' ? 'end error' : 'send');
  const found = readKind(cells.kind);
  if (found) return found;
  const like = kindsLike(cells.kind);
  problems.push(
    rowProblem(
      'OUTLINE-KIND-UNKNOWN',
      'error',
      place,
      'kind',
      `“${cells.kind}” is no kind of row.`,
      like.length > 0
        ? `Perhaps: ${like.slice(0, 6).join(', ')}.`
        : 'Use task, send, xor, start, end, or another kind of the list.',
    ),
  );
  return plain('task');
}

const isOtherThanQuestion = (draft: Draft): boolean =>
  makesAnElement(draft) && draft.kind.name !== 'question';

const makesAnElement = ({ kind }: Draft): boolean => !SPEAKS_OF.has(kind.name);

/** True where the id of a question is that of a step which another row makes. */
const isSubject = ({ cells, kind }: Draft, written: ReadonlySet<string>): boolean =>
  kind.name === 'question' && written.has(cells.id) && cells.attached === '';

function madeId({ kind, cells }: Draft, ids: FreshIds): string {
  const key = nameKey(cells.name);
  if (kind.name === 'process') return 'Process';
  if (kind.name === 'lane') return `Lane_${key || 'Unnamed'}`;
  if (kind.name === 'pool') return `Pool_${key || 'Unnamed'}`;
  if (kind.name === 'note') return 'Note_1';
  if (kind.name === 'question') return `Question_${wordsOf(cells.impacts)[0] ?? stepId(cells.id || '1')}`;
  if (!isFlowNodeKind(kind)) return `Data_${key || 'Unnamed'}`;
  const letter = cells.layer !== '' && cells.effect === '' ? 'N' : 'B';
  return ids.numbered(letter);
}
