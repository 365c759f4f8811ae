import { useState } from 'react';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import { replan } from '../../../core/release/plan/replan';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { spanInWords } from '../../../core/release/plan/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import { DateField } from './DateField';
import { isDate } from './is-date';
import type { PlanRead } from './usePlan';

interface PlanAgainDialogProps {
  plan: ReleasePlan;
  facts: PlanFacts;
  save: PlanRead['save'];
  onClose: () => void;
}

/** Counts a plan back from another date: what would move and what would not fit shows before it is stored. */
export function PlanAgainDialog({ plan, facts, save, onClose }: PlanAgainDialogProps) {
  const [date, setDate] = useState(facts.goLive);
  const again = isDate(date) ? replan(plan, { ...facts, goLive: date }) : undefined;
  const moved = again?.plan?.milestones.filter(
    ({ planned }, at) => JSON.stringify(planned) !== JSON.stringify(plan.milestones[at]!.planned),
  );
  const store = async () => {
    if (again?.plan && (await save({ plan: again.plan, problems: [] }, `Planned again from ${date}`)))
      onClose();
  };
  return (
    <Dialog
      title="Plan again"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={!again?.plan} onPress={() => void store()}>
            Plan again
          </Button>
        </>
      }
    >
      <p>
        Milestones are counted back in working days. What happened and dates that were set by hand stay as
        they are.
      </p>
      <DateField label="Go-live date" value={date} onChange={setDate} />
      {moved && (
        <section aria-label="What moves" aria-live="polite">
          {moved.length === 0 ? (
            <p>No planned date moves.</p>
          ) : (
            <ul className="plan-moves">
              {moved.map(({ id, planned }) => (
                <li key={id}>
                  <b>{id}</b> {spanInWords(planned)}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {again && again.problems.length > 0 && <ProblemList problems={again.problems} limit={8} />}
    </Dialog>
  );
}
