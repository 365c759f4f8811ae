import { Hand } from 'lucide-react';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import { progressOf, type MilestoneProgress } from '../../../core/release/plan/progress';
import { actualDays } from '../../../core/release/plan/effort';
import type { Effort, ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { stateInWords } from '../../../core/release/plan/timelineTable';
import { lengthOf } from '../../../core/release/plan/deviation';
import { spanInWords } from '../../../core/release/plan/words';

interface MilestoneTableProps {
  plan: ReleasePlan;
  facts: PlanFacts;
  /** Id of the milestone that is open. */
  open: string;
  onOpen: (id: string) => void;
}

export function MilestoneTable({ plan, facts, open, onOpen }: MilestoneTableProps) {
  return (
    <section aria-labelledby="plan-milestones">
      <h3 id="plan-milestones">Milestones</h3>
      <table className="register-table" aria-labelledby="plan-milestones">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">What is done</th>
            <th scope="col">Planned</th>
            <th scope="col">Actual</th>
            <th scope="col">State</th>
            <th scope="col">Days of work</th>
          </tr>
        </thead>
        <tbody>
          {progressOf(plan.milestones, facts.records, facts.today).map((each) => (
            <MilestoneRow
              key={each.milestone.id}
              progress={each}
              isOpen={each.milestone.id === open}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MilestoneRowProps {
  progress: MilestoneProgress;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function MilestoneRow({ progress, isOpen, onOpen }: MilestoneRowProps) {
  const { milestone, actual, state } = progress;
  const { id, activity, planned, byHand, effort, dropped, note, rule } = milestone;
  const length = planned && lengthOf(planned);
  return (
    <tr data-opens aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(id)}>
      <th scope="row">
        <button className="row-button" aria-label={`${id}, change`} onClick={() => onOpen(id)}>
          {id}
        </button>
      </th>
      <td data-column="summary">
        {activity}
        {rule.decision && <small>Needs a decision of the {rule.decision}.</small>}
        {dropped && <small>Not done: {dropped}</small>}
        {note && <small>{note}</small>}
      </td>
      <td data-column="dates">
        {spanInWords(planned)}
        {byHand && (
          <>
            {' '}
            <Hand size={13} role="img" aria-label="set by hand" className="plan-hand" />
          </>
        )}
        {length !== undefined && length > 1 && <small>{length} working days</small>}
      </td>
      <td data-column="dates">{spanInWords(actual)}</td>
      <td>
        <span className="plan-state" data-state={state}>
          {stateInWords(progress)}
        </span>
      </td>
      <td>
        {effort.map((each) => (
          <EffortLine key={each.role} effort={each} />
        ))}
      </td>
    </tr>
  );
}

function EffortLine({ effort }: { effort: Effort }) {
  const actual = actualDays(effort);
  return (
    <div className="plan-effort">
      {effort.role}: {effort.planned}
      {actual !== undefined && <b> → {actual}</b>}
    </div>
  );
}
