import { useState } from 'react';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import type { PlanRead } from './usePlan';

/** Notes on the whole plan. */
export function NotesSection({ plan, save }: { plan: ReleasePlan; save: PlanRead['save'] }) {
  const [notes, setNotes] = useState(plan.notes);
  return (
    <section aria-label="Notes" className="plan-notes">
      <TextField label="Notes on the plan" rows={4} value={notes} onChange={setNotes} />
      <div className="button-row">
        <Button
          isDisabled={notes === plan.notes}
          onPress={() => void save({ plan: { ...plan, notes }, problems: [] }, 'Notes on the plan changed')}
        >
          Save the notes
        </Button>
      </div>
    </section>
  );
}
