import type { TableGroup } from '../../register/table/RegisterTable';
import { COMMENT_KINDS, COMMENT_STATES, ROUNDS, type Comment } from '../../../core/review/Comment';
import type { Place } from '../../../core/review/placeOf';
import {
  COMMENT_GROUPS,
  COMMENT_ORDERS,
  filterComments,
  groupComments,
  sortComments,
  type CommentFilter,
} from '../../../core/review/select';
import type { KeptComment } from '../review-now';
import { KIND_WORDS, ROUND_WORDS, STATE_WORDS } from '../words';

/** A comment of the table, with where its subject is now. */
export interface CommentRow {
  kept: KeptComment;
  place: Place;
  /** Why it is late, with the dates; '' where it is in time. */
  late: string;
}

/** What the address says of the table: filters, order, groups, and the comment that is open. */
export type CommentParameters = Readonly<Record<string, string>>;

export const FILTERS = ['q', 'state', 'kind', 'organisation', 'process', 'round', 'answered'] as const;

/** The value that stands for comments whose author named no organisation. */
export const NO_ORGANISATION = '-';

/** The filter that an address means; what it spells wrongly filters nothing. */
export function filterOf(parameters: CommentParameters): CommentFilter {
  const { q, state, kind, organisation, process, round, answered } = parameters;
  const one = <T extends string>(value: string | undefined, allowed: readonly T[]) =>
    allowed.find((each) => each === value);
  const [isState, isKind, isRound] = [
    one(state, COMMENT_STATES),
    one(kind, COMMENT_KINDS),
    one(round, ROUNDS),
  ];
  return {
    ...(isState && { states: [isState] }),
    ...(isKind && { kinds: [isKind] }),
    ...(isRound && { rounds: [isRound] }),
    ...(organisation && { organisations: [organisation === NO_ORGANISATION ? '' : organisation] }),
    ...(process && { processId: process }),
    ...((answered === 'yes' || answered === 'no') && { answered: answered === 'yes' }),
    ...(q && { words: q }),
  };
}

/** The rows that the address asks for, in its order and groups. */
export function groupsOf(
  rows: readonly CommentRow[],
  parameters: CommentParameters,
): TableGroup<CommentRow>[] {
  const rowOf = new Map(rows.map((row) => [row.kept.comment, row]));
  const comments = filterComments([...rowOf.keys()], filterOf(parameters));
  const sorted = ordered(comments, parameters['sort'] ?? '');
  const rowsOf = (some: readonly Comment[]) => some.map((comment) => rowOf.get(comment)!);
  const by = COMMENT_GROUPS.find((each) => each === parameters['group']);
  if (by === undefined) return [{ title: '', items: rowsOf(sorted) }];
  return groupComments(sorted, by).map(({ key, title, comments: some }) => ({
    title: wordFor(by, key) ?? title,
    items: rowsOf(some),
  }));
}

/** A column of the table, `-` before it for the other way round. */
function ordered(comments: readonly Comment[], sort: string): Comment[] {
  const column = sort.replace(/^-/, '');
  const order = COMMENT_ORDERS.find((each) => each === column) ?? 'subject';
  const sorted = sortComments(comments, order);
  return sort.startsWith('-') ? sorted.reverse() : sorted;
}

function wordFor(by: string, key: string): string | undefined {
  const words: Readonly<Record<string, string>> =
    by === 'kind'
      ? KIND_WORDS
      : by === 'round'
        ? ROUND_WORDS
        : by === 'state'
          ? Object.fromEntries(Object.entries(STATE_WORDS).map(([id, { label }]) => [id, label]))
          : by === 'subject'
            ? SUBJECT_WORDS
            : {};
  return words[key];
}

const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  release: 'The release as a whole',
  process: 'Processes',
  step: 'Steps',
  variation: 'Variations',
  impact: 'Impacts',
};

export const GROUP_OPTIONS = [
  { id: 'none', label: 'No groups' },
  { id: 'process', label: 'Process' },
  { id: 'organisation', label: 'Organisation' },
  { id: 'state', label: 'State' },
  { id: 'kind', label: 'Kind' },
  { id: 'round', label: 'Round' },
  { id: 'subject', label: 'What it is about' },
];
