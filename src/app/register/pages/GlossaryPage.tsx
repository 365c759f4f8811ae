import { useMemo } from 'react';
import type { GlossaryTerm } from '../../../core/catalogue/glossary';
import { useWorkspace } from '../../state/store';
import { SearchField } from '../../ui/SearchField';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useSheet } from '../data/useSheet';
import { ImpactLinks } from '../table/ImpactLinks';
import type { TableColumn } from '../table/RegisterTable';
import { RetiredTerms } from './RetiredTerms';
import { SheetPage } from './SheetPage';

/** The glossary, and above it the terms that gave way to others, with where they still stand. */
export function GlossaryPage() {
  const { registers } = useRegisterData();
  const { q = '' } = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const groups = useMemo(() => {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const items = registers.glossary.filter(({ term, expansion, definition, smets1Note }) => {
      const text = `${term} ${expansion} ${definition} ${smets1Note}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return [{ title: '', items: items.sort((a, b) => a.term.localeCompare(b.term, 'en-GB')) }];
  }, [registers, q]);
  return (
    <>
      <RetiredTerms />
      <SheetPage
        sheet={useSheet('glossary')}
        columns={columnsOf((row) => amend({ row }))}
        groups={groups}
        keyOf={({ term }) => term}
        filters={
          <div className="register-filters" role="search" aria-label="Filter the glossary">
            <SearchField
              label="Search the glossary"
              placeholder="Search"
              value={q}
              onChange={(text) => amend({ q: text })}
            />
          </div>
        }
      />
    </>
  );
}

const columnsOf = (show: (term: string) => void): TableColumn<GlossaryTerm>[] => [
  {
    id: 'term',
    label: 'Term',
    cell: ({ term }) => (
      <button type="button" className="row-button" onClick={() => show(term)}>
        {term}
      </button>
    ),
  },
  {
    id: 'definition',
    label: 'Meaning',
    cell: ({ expansion, definition }) => (
      <>
        {expansion && <strong>{expansion}. </strong>}
        {definition}
      </>
    ),
  },
  { id: 'change', label: 'What the release changes', wideOnly: true, cell: ({ smets1Note }) => smets1Note },
  { id: 'impacts', label: 'Impacts', wideOnly: true, cell: ({ impacts }) => <ImpactLinks ids={impacts} /> },
];
