import { Hand } from 'lucide-react';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import { progressOf, type MilestoneProgress } from '../../../core/release/plan/progress';
import { actualDays } from '../../../core/release/plan/effort';
import type { Effort, ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { shownState, stateInWords } from '../../../core/release/plan/timelineTable';
import { lengthOf } from '../../../core/release/plan/deviation';
import { spanInWords } from '../../../core/release/plan/words';
import { StackedCell, StackedTable } from '../../ui/StackedTable';

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
      <StackedTable labelledBy="plan-milestones" columns={COLUMNS}>
        {progressOf(plan.milestones, facts.records, facts.today).map((each) => (
          <MilestoneRow
            key={each.milestone.id}
            progress={each}
            isOpen={each.milestone.id === open}
            onOpen={onOpen}
          />
        ))}
      </StackedTable>
    </section>
  );
}

const COLUMNS = ['No.', 'What is done', 'Planned', 'Actual', 'State', 'Days of work'];

interface MilestoneRowProps {
  progress: MilestoneProgress;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function MilestoneRow({ progress, isOpen, onOpen }: MilestoneRowProps) {
  const { milestone, actual } = progress;
  const { id, activity, planned, byHand, effort, dropped, note, rule } = milestone;
  const length = planned && lengthOf(planned);
  return (
    <tr role="row" data-opens aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(id)}>
      <th role="rowheader" scope="row">
        <button className="row-button" aria-label={`${id}, change`} onClick={() => onOpen(id)}>
          {id}
        </button>
      </th>
      <StackedCell column="What is done" data-column="summary">
        <span>
          {activity}
          {rule.decision && <small>Needs a decision of the {rule.decision}.</small>}
          {dropped && <small>Not done: {dropped}</small>}
          {note && <small>{note}</small>}
        </span>
      </StackedCell>
      <StackedCell column="Planned" data-column="dates">
        {planned && (
          <span>
            {spanInWords(planned)}
            {byHand && (
              <>
                {' '}
                <Hand size={13} role="img" aria-label="set by hand" className="plan-hand" />
              </>
            )}
            {length !== undefined && length > 1 && <small>{length} working days</small>}
          </span>
        )}
      </StackedCell>
      <StackedCell column="Actual" data-column="dates">
        {spanInWords(actual)}
      </StackedCell>
      <StackedCell column="State">
        <span className="plan-state" data-state={shownState(progress)}>
          {stateInWords(progress)}
        </span>
      </StackedCell>
      <StackedCell column="Days of work">
        {effort.map((each) => (
          <EffortLine key={each.role} effort={each} />
        ))}
      </StackedCell>
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
