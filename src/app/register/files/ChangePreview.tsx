import type { ImportPlan } from '../../../core/register/compareTables';
import type { Sheet } from '../../../core/register/sheets';

/** More changes than this are counted and not shown: nobody reads them one by one. */
const SHOWN = 300;

/** What an import would do, a row for each cell that changes. */
export function ChangePreview({ sheet, plan, remove }: { sheet: Sheet; plan: ImportPlan; remove: boolean }) {
  const labels = new Map(sheet.columns.map(({ name, label }) => [name, label]));
  const cells = [
    ...plan.changed.flatMap(({ key, cells: changed }) =>
      changed.map((cell) => ({ key, kind: 'changed', ...cell })),
    ),
    ...plan.added.flatMap(({ key, row }) =>
      Object.entries(row)
        .filter(([, value]) => value !== '')
        .map(([column, after]) => ({ key, kind: 'new', column, before: '', after })),
    ),
    ...(remove ? plan.missing : []).flatMap(({ key, row }) =>
      Object.entries(row)
        .filter(([, value]) => value !== '')
        .map(([column, before]) => ({ key, kind: 'removed', column, before, after: '' })),
    ),
  ];
  if (cells.length === 0) return null;
  return (
    <div className="change-preview" role="region" aria-label="What would change" tabIndex={0}>
      <table className="register-table" aria-label="What would change">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Change</th>
            <th scope="col">Column</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, SHOWN).map(({ key, kind, column, before, after }) => (
            <tr key={`${key} ${column}`} data-kind={kind}>
              <th scope="row">{key}</th>
              <td>{kind}</td>
              <td>{labels.get(column) ?? column}</td>
              <td>{before && <del>{before}</del>}</td>
              <td>{after && <ins>{after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > SHOWN && <p>… and {cells.length - SHOWN} more cells.</p>}
    </div>
  );
}
