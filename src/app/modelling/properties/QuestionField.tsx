import { CircleHelp } from 'lucide-react';
import type { ElementDetails } from '../../../editor/ProcessEditor';
import { Button } from '../../ui/Button';
import { ImpactsField } from '../../variation/ImpactsField';
import { PendingTextField } from '../fields/PendingTextField';
import { useSession } from '../session/SessionContext';

interface QuestionFieldProps {
  details: ElementDetails;
  layer: string | undefined;
}

/** The open question that an annotation asks; it stays visible in every view until it is answered. */
export function QuestionField({ details, layer }: QuestionFieldProps) {
  const { id, question, name, editable } = details;
  const session = useSession();
  const set = (value: { impacts: string[]; text: string } | undefined) =>
    session.editor?.setQuestion(id, value);
  if (question === undefined)
    return editable ? (
      <section className="panel-section" aria-label="Open question">
        <Button
          icon={<CircleHelp size={14} aria-hidden="true" />}
          onPress={() => set({ impacts: [], text: name })}
        >
          Mark as an open question
        </Button>
        <p className="field-hint">An open question stays visible in every view{layer && ` of ${layer}`}.</p>
      </section>
    ) : null;
  return (
    <section className="panel-section" aria-label="Open question">
      <h3>
        <CircleHelp size={14} aria-hidden="true" /> Open question
      </h3>
      <PendingTextField
        key={`question ${id}`}
        elementId={id}
        field="question"
        label="What is asked"
        rows={3}
        value={question.text}
        isReadOnly={!editable}
      />
      <ImpactsField
        values={question.impacts}
        onChange={(impacts) => set({ ...question, impacts })}
        isReadOnly={!editable}
      />
      {editable && (
        <Button tone="danger" onPress={() => set(undefined)}>
          It is answered: remove the question
        </Button>
      )}
    </section>
  );
}
