import { saidNow } from '../../../core/review/saidNow';
import { RegisterTable, type TableColumn, type TableGroup } from '../../register/table/RegisterTable';
import { Checkbox } from '../../ui/Checkbox';
import { dateTimeText } from '../../ui/dates';
import { CommentGist } from '../CommentGist';
import { LateBadge, StateOf } from '../CommentBadges';
import { KIND_WORDS, ROUND_WORDS } from '../words';
import type { CommentRow } from './comment-rows';
import { SubjectCell } from './SubjectCell';

interface CommentTableProps {
  groups: readonly TableGroup<CommentRow>[];
  sort: string | undefined;
  onSort: (sort: string) => void;
  openId: string;
  /** True where something stands beside the table: then it shows only what tells comments apart. */
  isNarrow: boolean;
  onOpen: (id: string) => void;
  /** Paths of the comments that are ticked. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The comments as a table. Up and Down go from comment to comment, X ticks one, Enter opens it. */
export function CommentTable(props: CommentTableProps) {
  const { groups, sort, onSort, openId, isNarrow, onOpen, chosen, onChoose } = props;
  const toggle = (path: string) => {
    const next = new Set(chosen);
    if (!next.delete(path)) next.add(path);
    onChoose(next);
  };
  const all = groups.flatMap(({ items }) => items.map(({ kept }) => kept.path));
  const isAll = all.every((path) => chosen.has(path));
  return (
    <div
      className="comment-table"
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          moveFocus(event, event.key === 'ArrowDown' ? 1 : -1);
        else if (event.key === 'x' && event.target instanceof HTMLElement && event.target.dataset['path'])
          toggle(event.target.dataset['path']);
      }}
    >
      <p className="comment-table-all">
        <Checkbox
          isSelected={isAll}
          isIndeterminate={!isAll && all.some((path) => chosen.has(path))}
          onChange={(on) => onChoose(new Set(on ? all : []))}
        >
          {`Tick all ${all.length}`}
        </Checkbox>
        <small>Up and Down go through the comments, X ticks one, Enter opens it.</small>
      </p>
      <RegisterTable
        label="Comments"
        columns={columnsOf(onOpen, chosen, toggle).filter(({ wideOnly }) => !wideOnly || !isNarrow)}
        groups={groups}
        keyOf={({ kept }) => kept.comment.id}
        sort={sort}
        onSort={onSort}
        selected={openId}
        onOpen={onOpen}
      />
    </div>
  );
}

/** From the button that opens one comment to that of the next or the one before. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>, by: number): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-path]')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const next = buttons[at < 0 ? 0 : at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const columnsOf = (
  show: (id: string) => void,
  chosen: ReadonlySet<string>,
  toggle: (path: string) => void,
): TableColumn<CommentRow>[] => [
  {
    id: 'tick',
    label: 'Tick',
    cell: ({ kept: { path, comment } }) => (
      <Checkbox
        aria-label={`Tick the comment of ${comment.author}: ${comment.text.slice(0, 60)}`}
        isSelected={chosen.has(path)}
        onChange={() => toggle(path)}
      >
        {''}
      </Checkbox>
    ),
  },
  {
    id: 'comment',
    label: 'Comment',
    cell: ({ kept: { path, comment } }) => (
      <button type="button" className="comment-open" data-path={path} onClick={() => show(comment.id)}>
        <CommentGist comment={comment} />
      </button>
    ),
  },
  { id: 'subject', label: 'About', sortable: true, cell: (row) => <SubjectCell row={row} /> },
  {
    id: 'state',
    label: 'State',
    sortable: true,
    cell: ({ kept, late }) => (
      <>
        <StateOf comment={kept.comment} /> <LateBadge late={late} />
      </>
    ),
  },
  {
    id: 'kind',
    label: 'Kind',
    wideOnly: true,
    cell: ({ kept }) => KIND_WORDS[saidNow(kept.comment).kind],
  },
  {
    id: 'organisation',
    label: 'Organisation',
    sortable: true,
    wideOnly: true,
    cell: ({ kept }) => kept.comment.organisation,
  },
  {
    id: 'round',
    label: 'Round',
    wideOnly: true,
    cell: ({ kept }) => ROUND_WORDS[kept.comment.round],
  },
  {
    id: 'oldest',
    label: 'Written',
    sortable: true,
    wideOnly: true,
    cell: ({ kept }) => <time dateTime={kept.comment.at}>{dateTimeText(kept.comment.at)}</time>,
  },
];
