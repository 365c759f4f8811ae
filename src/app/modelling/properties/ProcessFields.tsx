import type { ElementDetails } from '../../../editor/ProcessEditor';
import { PendingTextField } from '../fields/PendingTextField';
import { DocumentationField } from './ElementFields';
import { ProcessGovernance } from './ProcessGovernance';

const FIELDS = [
  { field: 'number', label: 'BAD number', placeholder: 'Such as 7.2.2', rows: 1 },
  { field: 'classification', label: 'Classification', placeholder: 'White', rows: 1 },
  { field: 'owner', label: 'Owner', placeholder: 'Who keeps this process', rows: 2 },
  { field: 'source', label: 'Source', placeholder: 'What it was drawn from', rows: 4 },
] as const;

/** What the process itself says. */
export function ProcessFields({ details, locked }: { details: ElementDetails; locked: boolean }) {
  const { name, process } = details;
  if (process === undefined) return null;
  return (
    <section className="panel-section" aria-label="Process">
      <PendingTextField
        key="name"
        elementId=""
        field="name"
        label="Name"
        rows={2}
        value={name}
        isReadOnly={locked}
      />
      {FIELDS.map(({ field, label, placeholder, rows }) => (
        <PendingTextField
          key={field}
          elementId=""
          field={field}
          label={label}
          placeholder={placeholder}
          rows={rows}
          value={process[field]}
          isReadOnly={locked}
        />
      ))}
      <ProcessGovernance number={process.number} />
      <DocumentationField details={details} locked={locked} />
    </section>
  );
}
