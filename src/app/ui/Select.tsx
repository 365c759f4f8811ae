import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  type SelectProps as AriaSelectProps,
} from 'react-aria-components';
import { Check, ChevronDown } from 'lucide-react';

export interface Option {
  id: string;
  label: string;
  hint?: string;
}

interface SelectProps extends Omit<
  AriaSelectProps<Option>,
  'className' | 'children' | 'selectedKey' | 'onSelectionChange' | 'value' | 'onChange'
> {
  label: string;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  options: readonly Option[];
  value?: string;
  onChange: (id: string) => void;
  description?: string;
  errorMessage?: string;
}

export function Select({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  description,
  errorMessage,
  ...props
}: SelectProps) {
  return (
    <AriaSelect
      {...props}
      aria-label={hideLabel ? label : undefined}
      className="field select"
      value={value ?? null}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      {description && (
        <Text slot="description" className="field-hint">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{errorMessage}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {({ id, label: text, hint }) => (
            <ListBoxItem id={id} textValue={text} className="menu-item">
              {({ isSelected }) => (
                <>
                  <span className="menu-icon">{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  <span className="menu-label">
                    {text}
                    {hint && <small>{hint}</small>}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
