import { useMemo } from 'react';
import type { GovernanceEntry } from '../../../core/catalogue/governance';
import { compareNumbers } from '../../../core/catalogue/numbers';
import { useWorkspace } from '../../state/store';
import { SearchField } from '../../ui/SearchField';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useProcessNames } from '../data/useProcessNames';
import { useSheet } from '../data/useSheet';
import { ImpactLinks } from '../table/ImpactLinks';
import { ProcessLink } from '../table/ProcessLink';
import type { TableColumn } from '../table/RegisterTable';
import { SheetPage } from './SheetPage';

/** The governance tables of the processes: the clauses of the SEC that each rests on. */
export function GovernancePage() {
  const { register } = useRegisterData();
  const { q = '' } = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const nameOf = useProcessNames();
  const groups = useMemo(() => {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const passing = (register?.governance ?? []).filter((entry) => {
      const text = Object.values(entry).flat().join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const processes = [...new Set(passing.map(({ process }) => process))].sort(compareNumbers);
    return processes.map((process) => ({
      title: nameOf(process),
      items: passing.filter((entry) => entry.process === process),
    }));
  }, [register, q, nameOf]);
  return (
    <SheetPage
      sheet={useSheet('governance')}
      columns={columnsOf((row) => amend({ row }))}
      groups={groups}
      keyOf={({ id }) => id}
      filters={
        <div className="register-filters" role="search" aria-label="Filter governance">
          <SearchField
            label="Search governance"
            placeholder="Search"
            value={q}
            onChange={(text) => amend({ q: text })}
          />
        </div>
      }
    />
  );
}

const columnsOf = (show: (id: string) => void): TableColumn<GovernanceEntry>[] => [
  {
    id: 'id',
    label: 'Row',
    cell: ({ id }) => (
      <button type="button" className="row-button" onClick={() => show(id)}>
        {id}
      </button>
    ),
  },
  {
    id: 'section',
    label: 'Table',
    cell: ({ process, section }) => <ProcessLink number={process}>{section}</ProcessLink>,
  },
  { id: 'reference', label: 'Clause', cell: ({ reference }) => reference },
  {
    id: 'layer',
    label: 'Layer',
    wideOnly: true,
    cell: ({ layer }) =>
      layer === '' ? (
        <small>baseline</small>
      ) : (
        <span className="badge" data-tone="layer">
          {layer}
        </span>
      ),
  },
  { id: 'note', label: 'What it means', wideOnly: true, cell: ({ note }) => note },
  { id: 'impacts', label: 'Impacts', cell: ({ impacts }) => <ImpactLinks ids={impacts} /> },
];
