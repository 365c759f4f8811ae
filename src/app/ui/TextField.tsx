import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  label: string;
  description?: string;
  /** Shown when the field is invalid. */
  errorMessage?: string;
  placeholder?: string;
  /** More than one makes it a text area of so many lines. */
  rows?: number;
}

export function TextField({
  label,
  description,
  errorMessage,
  placeholder,
  rows = 1,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={props.isInvalid ?? errorMessage !== undefined} className="field">
      <Label className="field-label">{label}</Label>
      {rows > 1 ? (
        <TextArea className="input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      {description && (
        <Text slot="description" className="field-hint">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{errorMessage}</FieldError>
    </AriaTextField>
  );
}
