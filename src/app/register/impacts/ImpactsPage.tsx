import { useMemo } from 'react';
import type { ImpactStatus } from '../../../core/register/impactStatus';
import { useWorkspace } from '../../state/store';
import { EmptyState } from '../../ui/EmptyState';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useProcessNames } from '../data/useProcessNames';
import { useSheet } from '../data/useSheet';
import { RegisterAside } from '../edit/RegisterAside';
import { RowEditor } from '../edit/RowEditor';
import { SheetBar } from '../files/SheetBar';
import { ProcessLink } from '../table/ProcessLink';
import { RegisterTable, type TableColumn } from '../table/RegisterTable';
import { StateBadge } from '../table/StateBadge';
import { ImpactDetails } from './ImpactDetails';
import { ImpactFilters } from './ImpactFilters';
import { filterImpacts, groupImpacts, sortImpacts } from './impact-list';

/** The impact register: filtered, grouped, sorted and edited; each row leads to what answers it. */
export function ImpactsPage() {
  const { statuses } = useRegisterData();
  const parameters = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const nameOf = useProcessNames();
  const sheet = useSheet('impacts');
  const rows = useMemo(() => filterImpacts(statuses, parameters), [statuses, parameters]);
  const groups = useMemo(
    () => groupImpacts(sortImpacts(rows, parameters['sort']), parameters['group'], nameOf),
    [rows, parameters, nameOf],
  );
  const open = parameters['row'] ?? '';
  const status = statuses.find(({ impact }) => impact.id === open);
  const show = (row: string) => amend({ row });

  return (
    <>
      <SheetBar sheet={sheet} onAdd={() => show('new')}>
        <p role="status">{countOf(rows.length, statuses.length)}</p>
      </SheetBar>
      <ImpactFilters />
      <div className="register-main">
        {rows.length > 0 ? (
          <RegisterTable
            label="Impacts"
            columns={columnsOf(show)}
            groups={groups}
            keyOf={({ impact }) => impact.id}
            sort={parameters['sort']}
            onSort={(sort) => amend({ sort })}
            selected={open}
            onOpen={show}
          />
        ) : (
          <EmptyState
            title={statuses.length > 0 ? 'No impact fits these filters' : 'This register is empty'}
          />
        )}
        {status && (
          <RegisterAside title={`Impact ${status.impact.id}`} onClose={() => show('')}>
            <ImpactDetails key={status.impact.id} status={status} onRenamed={show} onClose={() => show('')} />
          </RegisterAside>
        )}
        {open === 'new' && (
          <RegisterAside title="New impact" onClose={() => show('')}>
            <RowEditor open={sheet} onSaved={show} onCancel={() => show('')} />
          </RegisterAside>
        )}
      </div>
    </>
  );
}

const columnsOf = (show: (row: string) => void): TableColumn<ImpactStatus>[] => [
  {
    id: 'id',
    label: 'Impact',
    sortable: true,
    cell: ({ impact }) => (
      <button type="button" className="row-button" onClick={() => show(impact.id)}>
        {impact.id}
      </button>
    ),
  },
  { id: 'state', label: 'State', sortable: true, cell: (status) => <StateBadge status={status} /> },
  { id: 'summary', label: 'Summary', cell: ({ impact }) => impact.summary },
  {
    id: 'section',
    label: 'BAD section',
    sortable: true,
    wideOnly: true,
    cell: ({ impact: { badSection, badTarget } }) => (
      <>
        {badSection} <small>{badTarget}</small>
      </>
    ),
  },
  {
    id: 'document',
    label: 'SEC document',
    sortable: true,
    wideOnly: true,
    cell: ({ impact: { secDocument, section } }) => (
      <>
        {secDocument} <small>{section}</small>
      </>
    ),
  },
  {
    id: 'srv',
    label: 'SRVs',
    wideOnly: true,
    cell: ({ impact: { serviceRequests } }) => serviceRequests.join(', '),
  },
  {
    id: 'kind',
    label: 'Kind',
    sortable: true,
    wideOnly: true,
    cell: ({ impact }) => impact.kind.replaceAll('-', ' '),
  },
  {
    id: 'processes',
    label: 'Processes',
    wideOnly: true,
    cell: ({ processes }) => (
      <span className="link-list">
        {processes.map((number) => (
          <ProcessLink key={number} number={number} />
        ))}
      </span>
    ),
  },
];

function countOf(shown: number, total: number): string {
  const noun = total === 1 ? 'impact' : 'impacts';
  return shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}`;
}
