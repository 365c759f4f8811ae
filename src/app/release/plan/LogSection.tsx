import { Plus } from 'lucide-react';
import { exposureOf } from '../../../core/release/plan/log';
import type { LogEntry } from '../../../core/release/plan/LogEntry';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { dayInWords } from '../../../core/release/plan/words';
import { Button } from '../../ui/Button';

interface LogSectionProps {
  plan: ReleasePlan;
  open: string;
  onOpen: (id: string) => void;
}

/** Risks and issues: open ones first, the weightiest first. */
export function LogSection({ plan: { log }, open, onOpen }: LogSectionProps) {
  const isClosed = ({ state }: LogEntry) => Number(state === 'closed');
  const sorted = [...log].sort((a, b) => isClosed(a) - isClosed(b) || exposureOf(b) - exposureOf(a));
  return (
    <section aria-labelledby="plan-log">
      <div className="plan-head">
        <h3 id="plan-log">Risks and issues</h3>
        <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => onOpen('new-risk')}>
          Add a risk
        </Button>
        <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => onOpen('new-issue')}>
          Add an issue
        </Button>
      </div>
      {log.length === 0 ? (
        <p className="panel-hint">None yet.</p>
      ) : (
        <table className="register-table" aria-labelledby="plan-log">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">What</th>
              <th scope="col">Owner</th>
              <th scope="col">Likelihood, impact</th>
              <th scope="col">What is done</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((entry) => (
              <LogRow key={entry.id} entry={entry} isOpen={entry.id === open} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LogRowProps {
  entry: LogEntry;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function LogRow({ entry, isOpen, onOpen }: LogRowProps) {
  const { id, title, description, owner, likelihood, impact, mitigation, state, closed, raised, risk } =
    entry;
  return (
    <tr data-opens aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(id)}>
      <th scope="row">
        <button className="row-button" aria-label={`${id}, change`} onClick={() => onOpen(id)}>
          {id}
        </button>
      </th>
      <td data-column="summary">
        {title}
        {description && <small>{description}</small>}
        {risk && <small>Was risk {risk}.</small>}
      </td>
      <td>{owner || 'nobody'}</td>
      <td>{likelihood ? `${likelihood}, ${impact}` : impact}</td>
      <td data-column="note">{mitigation}</td>
      <td>
        <span className="plan-state" data-state={state === 'closed' ? 'done' : 'under way'}>
          {state}
        </span>
        <small>{closed ? dayInWords(closed) : `since ${dayInWords(raised)}`}</small>
      </td>
    </tr>
  );
}
