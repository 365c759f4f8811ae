import { X } from 'lucide-react';
import { useId, useMemo, useState, type ReactNode } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  type Key,
} from 'react-aria-components';
import { suggestionsFor, type Suggestion } from './suggestions';

interface TokenFieldProps {
  label: string;
  /** What may be chosen, in the order of the list. */
  options: readonly Suggestion[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  isReadOnly?: boolean;
  description?: string;
  placeholder?: string;
  /** A value that is in no option may be typed too; it is shown as unknown. */
  allowUnknown?: boolean;
  /** A chosen value as a link to its row in the registers. */
  linkOf?: (value: string) => ReactNode;
  /** Further facts of a chosen value, such as a badge. */
  factsOf?: (value: string) => ReactNode;
  /** What to say of a chosen value that no option has. */
  unknownText: string;
}

/** Several values from a catalogue: chosen ones as a list that can be taken away, and a box that completes. */
export function TokenField({ label, values, onChange, isReadOnly = false, ...props }: TokenFieldProps) {
  const labelId = useId();
  const known = useMemo(() => new Map(props.options.map((option) => [option.id, option])), [props.options]);
  const remove = (value: string) => onChange(values.filter((other) => other !== value));
  return (
    <div className="field token-field" role="group" aria-labelledby={labelId}>
      <span className="field-label" id={labelId}>
        {label}
      </span>
      {values.length > 0 && (
        <ul className="tokens">
          {values.map((value) => (
            <li key={value} className="token" data-unknown={!known.has(value) || undefined}>
              <span className="token-id">{known.has(value) ? (props.linkOf?.(value) ?? value) : value}</span>
              <span className="token-title">{known.get(value)?.title ?? props.unknownText}</span>
              {props.factsOf?.(value)}
              {!isReadOnly && (
                <Button className="token-remove" aria-label={`Remove ${value}`} onPress={() => remove(value)}>
                  <X size={12} aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isReadOnly && values.length === 0 && <span className="field-hint">None</span>}
      {!isReadOnly && <TokenBox {...props} label={label} values={values} onChange={onChange} />}
    </div>
  );
}

/** The box that completes: by number, and by words of the title. */
function TokenBox({
  label,
  options,
  values,
  onChange,
  placeholder,
  description,
  allowUnknown = false,
}: TokenFieldProps) {
  const [text, setText] = useState('');
  const found = useMemo(() => suggestionsFor(text, options, values), [text, options, values]);
  const add = (value: string) => {
    setText('');
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
  };
  const choose = (key: Key | null) => {
    if (key !== null) add(String(key));
  };
  const typed = text.trim();
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={choose}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
      onKeyDown={({ key }) => {
        if (key !== 'Enter') return;
        const exact = options.find(({ id }) => id.toLowerCase() === typed.toLowerCase());
        if (exact) add(exact.id);
        else if (allowUnknown && found.length === 0) add(typed);
      }}
    >
      <Label className="visually-hidden">{`Add to ${label}`}</Label>
      <Input className="input" placeholder={placeholder} />
      {description && (
        <Text slot="description" className="field-hint">
          {description}
        </Text>
      )}
      <Popover className="popover token-popover" offset={4}>
        <ListBox<Suggestion>
          className="menu"
          renderEmptyState={() => (
            <span className="menu-empty">
              {allowUnknown ? `Enter adds “${typed}”, which the catalogue does not know` : 'Nothing fits'}
            </span>
          )}
        >
          {({ id, title, hint }) => (
            <ListBoxItem id={id} textValue={`${id} ${title}`} className="menu-item">
              <span className="menu-label">
                <span>
                  <strong>{id}</strong> {title}
                </span>
                {hint && <small>{hint}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
