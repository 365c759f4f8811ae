import { useWorkspace } from '../../state/store';
import { VariationSection } from '../../variation/VariationSection';
import { useDetails, useDiagram } from '../canvas/DiagramContext';
import { useSessionState } from '../session/SessionContext';
import { ElementFields } from './ElementFields';
import { ElementHeader } from './ElementHeader';
import { lockExplanation } from './lock-explanation';
import { LockNotice } from './LockNotice';
import { ProcessFields } from './ProcessFields';
import { QuestionField } from './QuestionField';

interface PropertiesPanelProps {
  /** The layer that is shown. */
  layer: string | undefined;
  /** Counted by the canvas: with several selected there is no one element to show. */
  selectedCount: number;
}

/** The properties of the selected element, or of the process where none is selected. */
export function PropertiesPanel({ layer, selectedCount }: PropertiesPanelProps) {
  const { view, elementId } = useWorkspace((s) => s.place);
  const { readOnly } = useDiagram();
  const access = useSessionState((s) => s.access);
  const selected = useDetails(elementId ?? NOTHING);
  const process = useDetails(undefined);
  const details = elementId !== undefined && selected !== undefined ? selected : process;
  if (details === undefined) return null;

  if (selectedCount > 1)
    return (
      <p className="panel-hint">{`${selectedCount} elements are selected. Select one to see its properties.`}</p>
    );

  const explanation = lockExplanation(details, { view, layer, access, readOnly });
  const locked = explanation !== undefined;
  return (
    <div className="properties" data-element={details.id}>
      {readOnly && elementId !== undefined && selected === undefined && (
        <p className="panel-hint">{`The element ${elementId} is not in this view; here is the process.`}</p>
      )}
      <ElementHeader details={details} />
      {explanation && <LockNotice explanation={explanation} />}
      {details.process ? (
        <ProcessFields details={details} locked={locked} />
      ) : (
        <ElementFields key={details.id} details={details} locked={locked} />
      )}
      <VariationSection key={`variation ${details.id}`} details={details} layer={layer} />
      {canAsk(details.type) && (
        <QuestionField key={`question ${details.id}`} details={details} layer={layer} />
      )}
    </div>
  );
}

/** An id that no element has. */
const NOTHING = '';

/** Open questions stand on annotations. */
const canAsk = (type: string): boolean => type === 'bpmn:TextAnnotation';
