import type { Counts, CoverageRow } from '../../../core/register/coverage';
import { IMPACT_STATES } from '../../../core/register/impactStatus';
import { useRegisterData } from '../data/RegisterData';
import { useProcessNames } from '../data/useProcessNames';
import { NO_PROCESS } from '../impacts/impact-list';
import { ImpactLinks } from '../table/ImpactLinks';
import { RegisterLink } from '../table/RegisterLink';
import { STATES } from '../table/states';

/** What is answered, what is open, and where: in all, by SEC document and by process. */
export function CoveragePage() {
  const { coverage, statuses } = useRegisterData();
  const nameOf = useProcessNames();
  const open = statuses.filter(({ state }) => state === 'open').map(({ impact }) => impact.id);
  return (
    <div className="register-scroll coverage">
      <section aria-label="All impacts">
        <ul className="coverage-figures">
          {IMPACT_STATES.map((state) => (
            <li key={state} data-state={state}>
              <RegisterLink page="impacts" parameters={{ state }}>
                <strong>{coverage[state]}</strong> {STATES[state].label}
              </RegisterLink>
            </li>
          ))}
          <li>
            <RegisterLink page="impacts" parameters={{ look: 'again' }}>
              <strong>{coverage.suspect}</strong> to be looked at again
            </RegisterLink>
          </li>
          <li>
            <RegisterLink page="impacts" parameters={{ look: 'elsewhere' }}>
              <strong>{coverage.elsewhere}</strong> answered in another process only
            </RegisterLink>
          </li>
        </ul>
        <Bar counts={coverage} />
        <p>
          {coverage.total - coverage.open} of {coverage.total} impacts have a state that follows from a link
          or a written reason.
        </p>
        {open.length > 0 && (
          <p>
            Open: <ImpactLinks ids={open} />
          </p>
        )}
      </section>
      <CoverageTable
        title="By SEC document"
        heading="SEC document"
        rows={coverage.byDocument}
        nameOf={(key) => key}
        parameters={(document) => ({ document })}
      />
      <CoverageTable
        title="By process"
        heading="Process"
        note="An impact counts under each process that it touches."
        rows={coverage.byProcess}
        nameOf={(key) => (key === '' ? 'The document as a whole' : nameOf(key))}
        parameters={(process) => ({ process: process || NO_PROCESS })}
      />
    </div>
  );
}

interface CoverageTableProps {
  title: string;
  heading: string;
  note?: string;
  rows: readonly CoverageRow[];
  nameOf: (key: string) => string;
  parameters: (key: string) => Record<string, string>;
}

function CoverageTable({ title, heading, note, rows, nameOf, parameters }: CoverageTableProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {note && <p className="field-hint">{note}</p>}
      <table className="register-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Impacts</th>
            {IMPACT_STATES.map((state) => (
              <th key={state} scope="col" className="wide-only">
                {STATES[state].label}
              </th>
            ))}
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RegisterLink page="impacts" parameters={parameters(row.key)}>
                  {nameOf(row.key)}
                </RegisterLink>
              </th>
              <td className="number">{row.total}</td>
              {IMPACT_STATES.map((state) => (
                <td key={state} className="number wide-only">
                  {row[state] > 0 && (
                    <RegisterLink
                      page="impacts"
                      parameters={{ ...parameters(row.key), state }}
                      label={`${nameOf(row.key)}: ${row[state]} ${STATES[state].label}`}
                    >
                      {row[state]}
                    </RegisterLink>
                  )}
                </td>
              ))}
              <td>
                <Bar counts={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The states as parts of a line; the figures beside it say the same. */
function Bar({ counts }: { counts: Counts }) {
  const label = IMPACT_STATES.map((state) => `${counts[state]} ${STATES[state].label}`).join(', ');
  return (
    <span className="coverage-bar" role="img" aria-label={label}>
      {IMPACT_STATES.map(
        (state) =>
          counts[state] > 0 && <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />,
      )}
    </span>
  );
}
