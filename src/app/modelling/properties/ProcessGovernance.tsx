import { RegisterLink } from '../../register/table/RegisterLink';
import { useRegisters } from '../registers/useRegisters';

/** The clauses of the SEC that the process rests on; each leads to its row of the governance tables. */
export function ProcessGovernance({ number }: { number: string }) {
  const { governance } = useRegisters();
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
