import { useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import { actualOf } from '../../../core/release/plan/records';
import type { Milestone, ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { dayInWords } from '../../../core/release/plan/words';
import { RegisterAside } from '../../register/edit/RegisterAside';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ProblemList } from '../../ui/ProblemList';
import { TextField } from '../../ui/TextField';
import { DateField } from './DateField';
import { EffortFields } from './EffortFields';
import { formOf, withForm, type MilestoneForm } from './milestone-form';
import type { PlanRead } from './usePlan';

interface MilestoneAsideProps {
  milestone: Milestone;
  plan: ReleasePlan;
  facts: PlanFacts;
  save: PlanRead['save'];
  onClose: () => void;
}

/** The fields of one milestone. Nothing is stored before Save. */
export function MilestoneAside({ milestone, plan, facts, save, onClose }: MilestoneAsideProps) {
  const { id, activity, recorded } = milestone;
  const start = formOf(milestone, facts.today);
  const [form, setForm] = useState<MilestoneForm>(start);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const set = (change: Partial<MilestoneForm>) => setForm({ ...form, ...change });
  const said = actualOf({ ...milestone, actual: {} }, facts.records);
  const isChanged = JSON.stringify(form) !== JSON.stringify(start);
  const submit = async () => {
    const edited = withForm(plan, milestone, form, facts);
    setProblems(edited.problems);
    if (edited.plan && (await save(edited, `Milestone ${id} changed`))) onClose();
  };
  const hint = (date: string | undefined) =>
    date && `${dayInWords(date)} by the record of the release; left empty, that counts.`;
  return (
    <RegisterAside title={`Milestone ${id}`} onClose={onClose}>
      <form
        className="row-editor"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{activity}</p>
        <fieldset>
          <legend>Planned</legend>
          <Checkbox isSelected={form.byHand} onChange={(byHand) => set({ byHand })}>
            Set by hand; planning again leaves it
          </Checkbox>
          <div className="plan-dates">
            <DateField
              label="Planned start"
              value={form.plannedStart}
              onChange={(plannedStart) => set({ plannedStart, byHand: true })}
            />
            <DateField
              label="Planned end"
              value={form.plannedEnd}
              onChange={(plannedEnd) => set({ plannedEnd, byHand: true })}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>Actual</legend>
          <div className="plan-dates">
            <DateField
              label="Actual start"
              value={form.actualStart}
              onChange={(actualStart) => set({ actualStart })}
              description={recorded?.start && hint(said.start)}
            />
            <DateField
              label="Actual end"
              value={form.actualEnd}
              onChange={(actualEnd) => set({ actualEnd })}
              description={recorded?.end && hint(said.end)}
            />
          </div>
        </fieldset>
        <EffortFields effort={form.effort} onChange={(effort) => set({ effort })} />
        <TextField label="Note" rows={2} value={form.note} onChange={(note) => set({ note })} />
        <TextField
          label="Not done, because"
          rows={2}
          value={form.dropped}
          onChange={(dropped) => set({ dropped })}
          description="A reason takes the milestone out of the plan; it stays in the table."
        />
        {problems.length > 0 && (
          <div role="alert">
            <ProblemList problems={problems} />
          </div>
        )}
        <div className="button-row">
          <Button type="submit" tone="primary" isDisabled={!isChanged}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </RegisterAside>
  );
}
