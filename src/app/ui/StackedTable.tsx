import type { ReactNode } from 'react';
import './stacked-table.css';

interface StackedTableProps {
  /** Id of the heading that names it. */
  labelledBy: string;
  columns: readonly string[];
  className?: string;
  children: ReactNode;
}

/**
 * A table that is one card a row where it has little room, each cell with the name of its column. It stays a table to a screen reader, which
 * some browsers forget when its rows are laid out as blocks. Its room is that of the nearest `stacked-room`.
 */
export const StackedTable = ({ labelledBy, columns, className = '', children }: StackedTableProps) => (
  <table role="table" className={`register-table stacked-table ${className}`} aria-labelledby={labelledBy}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

/** A cell of it. What is empty is left out of a card. */
export const StackedCell = ({ column, children, ...rest }: StackedCellProps) => (
  <td role="cell" data-label={column} {...rest}>
    {children}
  </td>
);

interface StackedCellProps {
  column: string;
  /** What it holds, for its style. */
  'data-column'?: string;
  className?: string;
  children?: ReactNode;
}
