import { useMemo } from 'react';
import { compareNumbers } from '../../../core/catalogue/numbers';
import { AVAILABILITIES, type ServiceRequest } from '../../../core/catalogue/serviceRequests';
import { serviceRequestUses, type Use } from '../../../core/register/whereUsed';
import { SMETS1_BADGES } from '../../modelling/registers/smets1';
import { useWorkspace } from '../../state/store';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useSheet } from '../data/useSheet';
import { ImpactLinks } from '../table/ImpactLinks';
import type { TableColumn, TableGroup } from '../table/RegisterTable';
import { SheetPage } from './SheetPage';
import { UseList } from './UseList';

const ALL = 'all';

/** BAD tables 6 to 10 as one catalogue: what applies to SMETS1, what differs, and the steps that use each request. */
export function ServiceRequestsPage() {
  const { registers, models } = useRegisterData();
  const parameters = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const uses = useMemo(() => serviceRequestUses(models), [models]);
  const { q = '', table, smets1 } = parameters;
  const groups = useMemo(
    () => byTable(registers.serviceRequests, { q, table, smets1 }),
    [registers, q, table, smets1],
  );
  const tables = [...new Set(registers.serviceRequests.flatMap(({ badTables }) => badTables))].sort(
    compareNumbers,
  );
  const choose = (name: string) => (id: string) => amend({ [name]: id === ALL ? '' : id });
  return (
    <SheetPage
      sheet={useSheet('serviceRequests')}
      columns={columnsOf(uses, (row) => amend({ row }))}
      groups={groups}
      keyOf={({ srv }) => srv}
      details={(srv) => <Details srv={srv} uses={uses.get(srv) ?? []} />}
      filters={
        <div className="register-filters" role="search" aria-label="Filter service requests">
          <SearchField
            label="Search service requests"
            placeholder="Search"
            value={q}
            onChange={(text) => amend({ q: text })}
          />
          <Select
            label="BAD table"
            value={table ?? ALL}
            onChange={choose('table')}
            options={[
              { id: ALL, label: 'Every table' },
              ...tables.map((id) => ({ id, label: id })),
              { id: 'none', label: 'In no table' },
            ]}
          />
          <Select
            label="Applies to SMETS1"
            value={smets1 ?? ALL}
            onChange={choose('smets1')}
            options={[
              { id: ALL, label: 'All' },
              ...AVAILABILITIES.map((id) => ({ id, label: SMETS1_BADGES[id].explained })),
            ]}
          />
        </div>
      }
    />
  );
}

function Details({ srv, uses }: { srv: string; uses: readonly Use[] }) {
  const { registers } = useRegisterData();
  const impacts = registers.serviceRequests.find((entry) => entry.srv === srv)?.impacts ?? [];
  return (
    <>
      {impacts.length > 0 && (
        <p>
          Impacts: <ImpactLinks ids={impacts} />
        </p>
      )}
      <h3>Where it is used</h3>
      {uses.length > 0 ? (
        <UseList uses={uses} />
      ) : (
        <p className="field-hint">No step of a process uses it.</p>
      )}
    </>
  );
}

const columnsOf = (
  uses: ReadonlyMap<string, readonly Use[]>,
  show: (srv: string) => void,
): TableColumn<ServiceRequest>[] => [
  {
    id: 'srv',
    label: 'SRV',
    cell: ({ srv }) => (
      <button type="button" className="row-button" onClick={() => show(srv)}>
        {srv}
      </button>
    ),
  },
  { id: 'name', label: 'Name', cell: ({ name }) => name },
  {
    id: 'smets1',
    label: 'Applies to SMETS1',
    cell: ({ smets1 }) => (
      <span className="badge" data-tone={SMETS1_BADGES[smets1].tone} title={SMETS1_BADGES[smets1].explained}>
        {SMETS1_TEXTS[smets1]}
      </span>
    ),
  },
  { id: 'note', label: 'What differs', wideOnly: true, cell: ({ smets1Note }) => smets1Note },
  { id: 'critical', label: 'Critical', wideOnly: true, cell: ({ critical }) => (critical ? 'yes' : 'no') },
  {
    id: 'used',
    label: 'Where used',
    wideOnly: true,
    cell: ({ srv }) => {
      const count = uses.get(srv)?.length ?? 0;
      return count > 0 ? <UseList uses={uses.get(srv)!} limit={3} /> : <small>nowhere</small>;
    },
  },
];

const SMETS1_TEXTS: Record<ServiceRequest['smets1'], string> = {
  available: 'yes',
  'available-with-variation': 'yes, varies',
  'not-available': 'no',
  unknown: 'not stated',
};

interface Filters {
  q: string;
  table?: string;
  smets1?: string;
}

/** The rows that pass, under the BAD tables that list them; a row in two tables stands under each. */
function byTable(
  entries: readonly ServiceRequest[],
  { q, table, smets1 }: Filters,
): TableGroup<ServiceRequest>[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = entries.filter((entry) => {
    const text = `${entry.srv} ${entry.name} ${entry.smets1Note} ${entry.note}`.toLowerCase();
    return (!smets1 || entry.smets1 === smets1) && words.every((word) => text.includes(word));
  });
  const tables = [...new Set(passing.flatMap(({ badTables }) => badTables))].sort(compareNumbers);
  const groups = tables.map((title) => ({
    title,
    items: passing.filter(({ badTables }) => badTables.includes(title)),
  }));
  const none = {
    title: 'In no table of the BAD',
    items: passing.filter(({ badTables }) => badTables.length === 0),
  };
  if (table === 'none') return [none];
  return [...groups, none].filter(({ title, items }) => items.length > 0 && (!table || title === table));
}
