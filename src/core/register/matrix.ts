import { compareNumbers } from '../catalogue/numbers';
import { countsOf, type Counts } from './coverage';
import { grouped } from './grouped';
import type { ImpactStatus } from './impactStatus';

/** SEC documents by processes, with the impacts in each cell counted by state. */
export interface Matrix {
  /** In the order of the register. */
  documents: string[];
  /** BAD numbers in their order; '' last, for impacts that touch no process. */
  processes: string[];
  /** Cells with at least one impact. An impact that touches several processes is in several cells of its row. */
  cell(document: string, process: string): Counts | undefined;
  /** Each impact once. */
  rowTotal(document: string): Counts;
  columnTotal(process: string): Counts;
  total: Counts;
}

export function matrixOf(statuses: readonly ImpactStatus[]): Matrix {
  const columnsOf = ({ processes }: ImpactStatus) => (processes.length === 0 ? [''] : processes);
  const cells = grouped(statuses, (status) => {
    const { secDocument } = status.impact;
    const columns = columnsOf(status).flatMap((process) => [
      keyOf(secDocument, process),
      keyOf(ALL, process),
    ]);
    return [keyOf(secDocument, ALL), ...columns];
  });
  const counts = (document: string, process: string) => {
    const cell = cells.get(keyOf(document, process));
    return cell && countsOf(cell);
  };
  return {
    documents: [...new Set(statuses.map(({ impact }) => impact.secDocument))],
    processes: [...new Set(statuses.flatMap(columnsOf))].sort(
      (a, b) => Number(a === '') - Number(b === '') || compareNumbers(a, b),
    ),
    cell: counts,
    rowTotal: (document) => counts(document, ALL) ?? countsOf([]),
    columnTotal: (process) => counts(ALL, process) ?? countsOf([]),
    total: countsOf(statuses),
  };
}

/** No SEC document and no BAD number is called this. */
const ALL = '\u0000all';
const keyOf = (document: string, process: string) => `${document}\u0000${process}`;
