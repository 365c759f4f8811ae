import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button';

export interface TableColumn<T> {
  id: string;
  label: string;
  /** Left out where there is little room. */
  wideOnly?: boolean;
  /** The heading sorts the table by it. */
  sortable?: boolean;
  cell: (item: T) => ReactNode;
}

export interface TableGroup<T> {
  title: string;
  items: readonly T[];
}

interface RegisterTableProps<T> {
  label: string;
  columns: readonly TableColumn<T>[];
  /** One group without a title where nothing is grouped. */
  groups: readonly TableGroup<T>[];
  keyOf: (item: T) => string;
  /** Column id, with a `-` before it for the other way round. */
  sort?: string;
  onSort?: (sort: string) => void;
  selected?: string;
  onOpen?: (key: string) => void;
}

/** More rows than this come on demand: each costs the browser about as much as a small page. */
const SHOWN_AT_ONCE = 500;

/** A table whose headings sort, whose rows open, and whose groups have a heading of their own. */
export function RegisterTable<T>({
  label,
  columns,
  groups,
  keyOf,
  sort = '',
  onSort,
  selected,
  onOpen,
}: RegisterTableProps<T>) {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const shown = firstOf(groups, limit);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroll.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="register-scroll" ref={scroll}>
      <table className="register-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {shown.map(({ title, items }) => (
          <tbody key={title}>
            {title && (
              <tr className="register-group">
                <th colSpan={columns.length} scope="rowgroup">
                  {title} <span className="count">{items.length}</span>
                </th>
              </tr>
            )}
            {items.map((item) => {
              const key = keyOf(item);
              return (
                <tr
                  key={key}
                  aria-current={selected === key || undefined}
                  data-opens={onOpen ? true : undefined}
                  onClick={({ target }) => {
                    // Links, buttons and ticks within a row have work of their own.
                    if (!(target as Element).closest('a, button, label')) onOpen?.(key);
                  }}
                >
                  {columns.map(({ id, wideOnly, cell }) => (
                    <td key={id} className={wideOnly ? 'wide-only' : undefined} data-column={id}>
                      {cell(item)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {total > limit && (
        <p className="register-more">
          <Button onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>Show more of {total}</Button>
        </p>
      )}
    </div>
  );
}

function Heading<T>({
  column: { id, label, wideOnly, sortable },
  sort,
  onSort,
}: {
  column: TableColumn<T>;
  sort: string;
  onSort?: (sort: string) => void;
}) {
  const isSorted = sort === id || sort === `-${id}`;
  const direction = isSorted ? (sort.startsWith('-') ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={direction} className={wideOnly ? 'wide-only' : undefined} data-column={id}>
      {sortable && onSort ? (
        <button
          type="button"
          className="register-sort"
          onClick={() => onSort(direction === 'ascending' ? `-${id}` : id)}
        >
          {label}
          {direction === 'ascending' && <ArrowUp size={12} aria-hidden="true" />}
          {direction === 'descending' && <ArrowDown size={12} aria-hidden="true" />}
        </button>
      ) : (
        label
      )}
    </th>
  );
}

function firstOf<T>(groups: readonly TableGroup<T>[], limit: number): TableGroup<T>[] {
  let left = limit;
  return groups.flatMap(({ title, items }) => {
    const some = items.slice(0, Math.max(left, 0));
    left -= some.length;
    return some.length > 0 ? [{ title, items: some }] : [];
  });
}
