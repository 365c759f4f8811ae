import type { ElementDetails } from '../../../editor/ProcessEditor';
import { PendingTextField } from '../fields/PendingTextField';
import { CalledProcess } from './CalledProcess';
import { hasTrace } from './traceable';
import { TraceFields } from './TraceFields';

/** Name, documentation, lane and trace of one element. */
export function ElementFields({ details, locked }: { details: ElementDetails; locked: boolean }) {
  const { id, name, type, lane, calls, documentation } = details;
  return (
    <section className="panel-section" aria-label="General">
      <PendingTextField
        key={`name ${id}`}
        elementId={id}
        field="name"
        label={type === 'bpmn:TextAnnotation' ? 'Text' : 'Name'}
        rows={2}
        value={name}
        isReadOnly={locked}
      />
      {lane && (
        <p className="fact">
          <span className="field-label">Lane</span>
          {lane.name || lane.id}
        </p>
      )}
      {calls !== undefined && <CalledProcess calledElement={calls} />}
      <DocumentationField details={details} locked={locked} />
      {hasTrace(type) && <TraceFields details={details} locked={locked} />}
      {documentation === '' && locked && <p className="field-hint">No documentation.</p>}
    </section>
  );
}

export function DocumentationField({ details, locked }: { details: ElementDetails; locked: boolean }) {
  const { id, documentation, process } = details;
  if (locked && documentation === '') return null;
  const count = documentation.trim() === '' ? 0 : documentation.trim().split(/\s+/).length;
  return (
    <PendingTextField
      key={`documentation ${id}`}
      elementId={process ? '' : id}
      field="documentation"
      label="Documentation"
      description={`${count} ${count === 1 ? 'word' : 'words'}, ${documentation.length} characters, plain text`}
      rows={4}
      value={documentation}
      isReadOnly={locked}
    />
  );
}
