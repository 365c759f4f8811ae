import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { Option } from './Select';

interface RadioGroupProps {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (id: string) => void;
}

/** One choice out of a few, all in sight. */
export function RadioGroup({ label, options, value, onChange }: RadioGroupProps) {
  return (
    <AriaRadioGroup className="field" value={value} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className="radio-options">
        {options.map(({ id, label: text, hint }) => (
          <Radio key={id} value={id} className="radio">
            <span className="radio-dot" aria-hidden="true" />
            <span>
              {text}
              {hint && <small>{hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
