import { isInCalendar, workingDaysBetween } from '../../../core/calendar/working-days';
import type { StepInput } from '../../../core/release/guards/record-guards';
import type { ReleaseStep } from '../../../core/release/Release';
import { transitionOf } from '../../../core/release/transitions';
import { TextField } from '../../ui/TextField';
import { closesAfter, fieldsOf, isRequired, type StepField } from './step-fields';

interface StepFieldsProps {
  step: ReleaseStep;
  input: StepInput;
  onChange: (input: StepInput) => void;
}

/** The fields of a step beside who takes it. */
export function StepFields({ step, input, onChange }: StepFieldsProps) {
  const set = (field: StepField) => (value: string) => {
    const next = { ...input, [field]: value === '' ? undefined : value };
    // A later opening moves the closing along, as long as nobody chose another length.
    const moves =
      field === 'opens' && value !== '' && input.opens && input.closes === closesAfter(input.opens);
    onChange(moves ? { ...next, closes: closesAfter(value) } : next);
  };
  return fieldsOf(step).map((field) => (
    <TextField
      key={field}
      label={labelOf(step, field)}
      {...(isDate(field) ? { type: 'date' } : field === 'note' || field === 'shortNotice' ? { rows: 3 } : {})}
      isRequired={isRequired(step, field)}
      value={input[field] ?? ''}
      onChange={set(field)}
      {...hintOf(step, field, input)}
    />
  ));
}

const isDate = (field: StepField) =>
  field === 'opens' || field === 'closes' || field === 'effective' || field === 'planned';

function labelOf(step: ReleaseStep, field: StepField): string {
  switch (field) {
    case 'opens':
      return 'First day';
    case 'closes':
      return 'Last day';
    case 'effective':
      return 'Goes live on';
    case 'planned':
      return 'New planned date';
    case 'shortNotice':
      return 'Why the notice is short (for less than a week)';
    case 'reference':
      return isRequired(step, field) ? 'Reference of the decision' : 'Reference (may be left empty)';
    case 'note':
      if (isRequired(step, field)) return 'Reason';
      return transitionOf(step)?.freezes
        ? 'What this edition is (may be left empty)'
        : 'Note (may be left empty)';
  }
}

function hintOf(step: ReleaseStep, field: StepField, { opens, closes }: StepInput): { description?: string } {
  if (field === 'reference') return { description: 'A paper or minutes, such as TABASC paper 123/4.' };
  if (field !== 'closes' || step !== 'open-consultation' || !opens || !closes) return {};
  if (!isInCalendar(opens) || !isInCalendar(closes) || closes < opens) return {};
  return { description: `${workingDaysBetween(opens, closes)} working days in England and Wales.` };
}
