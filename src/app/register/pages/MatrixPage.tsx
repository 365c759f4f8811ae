import { useMemo } from 'react';
import type { Counts } from '../../../core/register/coverage';
import { matrixOf } from '../../../core/register/matrix';
import { useRegisterData } from '../data/RegisterData';
import { useProcessNames } from '../data/useProcessNames';
import { NO_PROCESS } from '../impacts/impact-list';
import { RegisterLink } from '../table/RegisterLink';
import { STATES } from '../table/states';

/** SEC documents by processes: how many impacts, how many of them open; each cell leads to its impacts. */
export function MatrixPage() {
  const { statuses } = useRegisterData();
  const nameOf = useProcessNames();
  const matrix = useMemo(() => matrixOf(statuses), [statuses]);
  const columnName = (process: string) => (process === '' ? 'The document as a whole' : nameOf(process));
  return (
    <>
      <p className="register-intro">
        How many impacts each SEC document has on each process. An impact that touches several processes
        counts in each; totals count it once. A cell with a dot has open impacts in it.
      </p>
      <div className="register-scroll">
        <table className="register-table matrix" aria-label="SEC documents by processes">
          <thead>
            <tr>
              <th scope="col">SEC document</th>
              {matrix.processes.map((process) => (
                <th key={process} scope="col" title={columnName(process)}>
                  {process || 'Document'}
                  <span className="visually-hidden">
                    {' '}
                    {process && columnName(process).slice(process.length)}
                  </span>
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {matrix.documents.map((document) => (
              <tr key={document}>
                <th scope="row">{document}</th>
                {matrix.processes.map((process) => (
                  <Cell
                    key={process}
                    counts={matrix.cell(document, process)}
                    name={`${document} on ${columnName(process)}`}
                    parameters={{ document, process: process || NO_PROCESS }}
                  />
                ))}
                <Cell counts={matrix.rowTotal(document)} name={document} parameters={{ document }} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All documents</th>
              {matrix.processes.map((process) => (
                <Cell
                  key={process}
                  counts={matrix.columnTotal(process)}
                  name={columnName(process)}
                  parameters={{ process: process || NO_PROCESS }}
                />
              ))}
              <Cell counts={matrix.total} name="All impacts" parameters={{}} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  counts: Counts | undefined;
  name: string;
  parameters: Record<string, string>;
}

function Cell({ counts, name, parameters }: CellProps) {
  if (!counts || counts.total === 0) return <td />;
  const parts = (['answered', 'no-change', 'question', 'open'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${STATES[state].label}`);
  return (
    <td data-open={counts.open > 0 || undefined} title={parts.join(', ')}>
      <RegisterLink
        page="impacts"
        parameters={parameters}
        label={`${name}: ${counts.total}, ${parts.join(', ')}`}
      >
        {counts.total}
      </RegisterLink>
    </td>
  );
}
