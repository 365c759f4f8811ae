import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Override } from '../../core/variation/types';
import type { ElementDetails } from '../../editor/ProcessEditor';
import { PendingTextField } from '../modelling/fields/PendingTextField';
import { overrideField } from '../modelling/session/apply-pending-edit';
import { useSurvey } from '../modelling/survey/useSurvey';
import { Button, IconButton } from '../ui/Button';
import { Select } from '../ui/Select';
import { laneNamesOf, overridableProperties, propertyLabel, valueNow } from './overrides';

interface OverridesFieldProps {
  details: ElementDetails;
  layer: string;
  overrides: readonly Override[];
  onChange: (overrides: Override[]) => void;
}

/** What reads differently for the layer: property by property, beginning with the baseline's own value. */
export function OverridesField({ details, layer, overrides, onChange }: OverridesFieldProps) {
  const { elements } = useSurvey();
  const free = overridableProperties.filter(
    (property) => !overrides.some((override) => override.property === property),
  );
  const [chosen, setChosen] = useState<string>();
  const next = chosen !== undefined && free.includes(chosen) ? chosen : free[0];
  const replace = (property: string, value: string) =>
    onChange(overrides.map((each) => (each.property === property ? { property, value } : each)));

  return (
    <div className="overrides" role="group" aria-label="What changes">
      {overrides.map(({ property, value }) => (
        <div key={property} className="override">
          {property === 'lane' ? (
            <Select
              label="Lane"
              options={laneNamesOf(elements, value).map((name) => ({ id: name, label: name }))}
              value={value}
              onChange={(name) => replace('lane', name)}
            />
          ) : (
            <PendingTextField
              elementId={details.id}
              field={overrideField(layer, property)}
              label={propertyLabel(property)}
              rows={property === 'documentation' ? 3 : 1}
              value={value}
              description={property === 'serviceRequests' ? 'Numbers with a space between them' : undefined}
            />
          )}
          <IconButton
            label={`Leave ${propertyLabel(property).toLowerCase()} as in the baseline`}
            onPress={() => onChange(overrides.filter((each) => each.property !== property))}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {overrides.length === 0 && (
        <p className="field-warning">Nothing is changed yet: add what reads differently.</p>
      )}
      {next !== undefined && (
        <div className="override-add">
          <Select
            label="What to change"
            hideLabel
            options={free.map((property) => ({ id: property, label: propertyLabel(property) }))}
            value={next}
            onChange={setChosen}
          />
          <Button
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() => onChange([...overrides, { property: next, value: valueNow(details, next) }])}
          >
            Change it
          </Button>
        </div>
      )}
    </div>
  );
}
