import { TextField } from '../../ui/TextField';
import type { EffortForm } from './milestone-form';

interface EffortFieldsProps {
  effort: readonly EffortForm[];
  onChange: (effort: EffortForm[]) => void;
}

/** Days of work of each role that a milestone has, and room for one more. */
export function EffortFields({ effort, onChange }: EffortFieldsProps) {
  const set = (at: number, change: Partial<EffortForm>) =>
    onChange(effort.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset>
      <legend>Days of work</legend>
      {effort.map(({ role, planned, actual, isNew }, index) => (
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
          <TextField
            label={isNew ? 'Actual' : `Actual, ${role}`}
            inputMode="decimal"
            value={actual}
            onChange={(value) => set(index, { actual: value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
