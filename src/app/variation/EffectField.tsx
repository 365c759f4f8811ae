import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Variation } from '../../core/variation/types';
import { choiceOf, type EffectChoice } from './effect-choices';
import { MarkGlyph } from './MarkGlyph';

interface EffectFieldProps {
  choices: readonly EffectChoice[];
  /** Such as `For SMETS1 this is`. */
  label: string;
  own: Variation | undefined;
  onChoose: (choice: EffectChoice) => void;
}

/** What the layer does here; nothing is chosen where it is like the baseline. */
export function EffectField({ choices, label: question, own, onChoose }: EffectFieldProps) {
  return (
    <RadioGroup
      className="effects"
      value={own ? choiceOf(own).id : null}
      onChange={(id) => {
        const choice = choices.find((each) => each.id === id);
        if (choice) onChoose(choice);
      }}
    >
      <Label className="field-label">{question}</Label>
      {choices.map(({ id, label, explanation }) => (
        <Radio key={id} value={id} className="effect">
          <MarkGlyph mark={id} />
          <span className="effect-text">
            <span>{label}</span>
            <small>{explanation}</small>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
