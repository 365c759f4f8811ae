import type { ReactNode } from 'react';
import { rowKey, type Sheet } from '../../../core/register/sheets';
import { useWorkspace } from '../../state/store';
import { EmptyState } from '../../ui/EmptyState';
import { useParameters } from '../data/useParameters';
import type { OpenSheet } from '../data/useSheet';
import { RegisterAside } from '../edit/RegisterAside';
import { RowEditor } from '../edit/RowEditor';
import { SheetBar } from '../files/SheetBar';
import { RegisterTable, type TableColumn, type TableGroup } from '../table/RegisterTable';

interface SheetPageProps<T> {
  sheet: OpenSheet;
  /** The parameter that names the open row; a page of two sheets has one for each. */
  parameter?: string;
  columns: readonly TableColumn<T>[];
  groups: readonly TableGroup<T>[];
  keyOf: (item: T) => string;
  onSort?: (sort: string) => void;
  /** What filters the rows. */
  filters?: ReactNode;
  /** More about the row that is open, above its fields. */
  details?: (key: string) => ReactNode;
}

/** A page of one sheet: what it does with files, its rows, and the row that is open beside them. */
export function SheetPage<T>({
  sheet: open,
  parameter = 'row',
  columns,
  groups,
  keyOf,
  onSort,
  filters,
  details,
}: SheetPageProps<T>) {
  const { sheet, table } = open;
  const parameters = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  // A row may stand in several groups.
  const shown = new Set(groups.flatMap(({ items }) => items.map(keyOf))).size;
  const row = parameters[parameter] ?? '';
  const exists = table.rows.some((each) => rowKey(sheet, each) === row);
  const show = (key: string) => amend({ [parameter]: key });
  return (
    <>
      <SheetBar sheet={open} onAdd={() => show('new')}>
        <p role="status">{countOf(sheet, shown, table.rows.length)}</p>
      </SheetBar>
      {filters}
      <div className="register-main">
        {shown > 0 ? (
          <RegisterTable
            label={sheet.title}
            columns={columns}
            groups={groups}
            keyOf={keyOf}
            sort={parameters['sort']}
            onSort={onSort}
            selected={row}
            onOpen={show}
          />
        ) : (
          <EmptyState
            title={table.rows.length > 0 ? 'Nothing fits these filters' : `There is no ${sheet.row} yet`}
          />
        )}
        {(exists || row === 'new') && (
          <RegisterAside
            title={exists ? `${sheet.title}: ${row}` : `New ${sheet.row}`}
            onClose={() => show('')}
          >
            {exists && details?.(row)}
            <RowEditor
              key={row}
              open={open}
              rowKeyOpen={exists ? row : undefined}
              onSaved={show}
              onRemoved={() => show('')}
              onCancel={() => show('')}
            />
          </RegisterAside>
        )}
      </div>
    </>
  );
}

function countOf({ row, rows }: Sheet, shown: number, total: number): string {
  const noun = total === 1 ? row : rows;
  return shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}`;
}
