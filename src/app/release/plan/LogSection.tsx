import { Plus } from 'lucide-react';
import { exposureOf } from '../../../core/release/plan/log';
import type { LogEntry } from '../../../core/release/plan/LogEntry';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { dayInWords } from '../../../core/release/plan/words';
import { Button } from '../../ui/Button';
import { StackedCell, StackedTable } from '../../ui/StackedTable';

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
        <StackedTable labelledBy="plan-log" columns={COLUMNS}>
          {sorted.map((entry) => (
            <LogRow key={entry.id} entry={entry} isOpen={entry.id === open} onOpen={onOpen} />
          ))}
        </StackedTable>
      )}
    </section>
  );
}

const COLUMNS = ['No.', 'What', 'Owner', 'Likelihood, impact', 'What is done', 'State'];

interface LogRowProps {
  entry: LogEntry;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function LogRow({ entry, isOpen, onOpen }: LogRowProps) {
  const { id, title, description, owner, likelihood, impact, mitigation, state, closed, raised, risk } =
    entry;
  return (
    <tr role="row" data-opens aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(id)}>
      <th role="rowheader" scope="row">
        <button className="row-button" aria-label={`${id}, change`} onClick={() => onOpen(id)}>
          {id}
        </button>
      </th>
      <StackedCell column="What" data-column="summary">
        <span>
          {title}
          {description && <small>{description}</small>}
          {risk && <small>Was risk {risk}.</small>}
        </span>
      </StackedCell>
      <StackedCell column="Owner">{owner || 'nobody'}</StackedCell>
      <StackedCell column="Likelihood, impact">
        {likelihood ? `${likelihood}, ${impact}` : impact}
      </StackedCell>
      <StackedCell column="What is done" data-column="note">
        {mitigation}
      </StackedCell>
      <StackedCell column="State">
        <span>
          <span className="plan-state" data-state={state === 'closed' ? 'done' : 'under way'}>
            {state}
          </span>
          <small>{closed ? dayInWords(closed) : `since ${dayInWords(raised)}`}</small>
        </span>
      </StackedCell>
    </tr>
  );
}
