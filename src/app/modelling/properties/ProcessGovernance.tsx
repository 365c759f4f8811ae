import { RegisterLink } from '../../register/table/RegisterLink';
import { useCatalogues } from '../registers/useCatalogues';

/** The clauses of the SEC that the process rests on; each leads to its row of the governance tables. */
export function ProcessGovernance({ number }: { number: string }) {
  const { governance } = useCatalogues();
  const rows = governance.filter(({ process }) => process === number);
  if (number === '' || rows.length === 0) return null;
  return (
    <div className="field" role="group" aria-label="Governance">
      <span className="field-label">Governance</span>
      <ul className="governance-list">
        {rows.map(({ id, section, reference, layer }) => (
          <li key={id}>
            <RegisterLink page="governance" parameters={{ row: id }}>
              {reference}
            </RegisterLink>{' '}
            <small>{[section, layer].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
