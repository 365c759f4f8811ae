import { TextField } from '../../ui/TextField';
import { DateField } from './DateField';
import type { EffortForm } from './milestone-form';
import type { WorkedForm } from './worked-form';

interface EffortFieldsProps {
  effort: readonly EffortForm[];
  onChange: (effort: EffortForm[]) => void;
}

/** Days of work of each role that a milestone has: planned, and worked by day; and room for one more role. */
export function EffortFields({ effort, onChange }: EffortFieldsProps) {
  const set = (at: number, change: Partial<EffortForm>) =>
    onChange(effort.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset>
      <legend>Days of work</legend>
      {effort.map(({ role, planned, worked, isNew }, index) => (
        <div key={index} className="plan-effort-fields">
          {isNew ? (
            <TextField label="Another role" value={role} onChange={(value) => set(index, { role: value })} />
          ) : (
            <span className="plan-role">{role}</span>
          )}
          <TextField
            label={isNew ? 'Planned' : `Planned, ${role}`}
            inputMode="decimal"
            value={planned}
            onChange={(value) => set(index, { planned: value })}
          />
          {worked.map((each, at) => (
            <WorkedFields
              key={at}
              worked={each}
              label={`${isNew ? 'Another role' : role}: ${each.isNew ? 'days to add' : `days worked, ${at + 1}`}`}
              onChange={(change) =>
                set(index, { worked: worked.map((one, i) => (i === at ? { ...one, ...change } : one)) })
              }
            />
          ))}
        </div>
      ))}
      <p className="field-hint">
        The report of a month counts what was worked by its last day. Empty the days of an entry to take it
        away.
      </p>
    </fieldset>
  );
}

interface WorkedFieldsProps {
  worked: WorkedForm;
  label: string;
  onChange: (change: Partial<WorkedForm>) => void;
}

function WorkedFields({ worked: { on, days, isUndated }, label, onChange }: WorkedFieldsProps) {
  return (
    <div className="plan-worked" role="group" aria-label={label}>
      <DateField
        label="Worked by"
        value={on}
        onChange={(value) => onChange({ on: value })}
        description={isUndated ? 'Without a day, no report of a month can tell when.' : undefined}
      />
      <TextField
        label="Days"
        inputMode="decimal"
        value={days}
        onChange={(value) => onChange({ days: value })}
      />
    </div>
  );
}
