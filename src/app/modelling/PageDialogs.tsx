import { useMemo } from 'react';
import type { RevisionSummary } from '../../repository/Repository';
import { ReplaceTermDialog } from './problems/ReplaceTermDialog';
import { useSession } from './session/SessionContext';
import { useSurvey } from './survey/useSurvey';
import { HelpDialog } from './toolbar/HelpDialog';
import { LaneDialog } from './toolbar/LaneDialog';
import { SaveDialog } from './toolbar/SaveDialog';
import { counted } from '../../core/text/counted';

/** Which dialog of the page is open. */
export type PageDialog =
  | { kind: 'save' }
  | { kind: 'help' }
  | { kind: 'lane' }
  | { kind: 'restore'; revision: RevisionSummary }
  | { kind: 'term'; term: string; instead: string };

interface PageDialogsProps {
  processKey: string;
  dialog: PageDialog | undefined;
  layer: string | undefined;
  /** How many comments the next revision is to do. */
  doneWithSave: number;
  onClose: () => void;
  onSave: (message: string, author: string) => Promise<void>;
  onRestore: (revision: RevisionSummary, message: string, author: string) => Promise<void>;
}

export function PageDialogs(props: PageDialogsProps) {
  const { processKey, dialog, layer, onClose, onSave, onRestore } = props;
  const session = useSession();
  const { elements } = useSurvey();
  const pools = useMemo(
    () =>
      elements
        .filter(({ type, layer: owner }) => type === 'bpmn:Participant' && owner === undefined)
        .map(({ id, name }) => ({ id, label: name || id })),
    [elements],
  );
  switch (dialog?.kind) {
    case 'help':
      return <HelpDialog onClose={onClose} />;
    case 'lane':
      return layer === undefined ? null : (
        <LaneDialog
          layer={layer}
          pools={pools}
          onClose={onClose}
          onAdd={(id, parties) => session.editor?.addVariationLane(id, parties)}
        />
      );
    case 'save':
      return (
        <SaveDialog title="Save a revision" action="Save" onSave={onSave} onClose={onClose}>
          {props.doneWithSave > 0 && (
            <p className="field-hint">{`With it ${counted(props.doneWithSave, 'comment')} will be marked as done.`}</p>
          )}
        </SaveDialog>
      );
    case 'term':
      return (
        <ReplaceTermDialog
          processKey={processKey}
          term={dialog.term}
          instead={dialog.instead}
          onClose={onClose}
        />
      );
    case 'restore':
      return (
        <SaveDialog
          title="Restore an older revision"
          action="Restore"
          defaultMessage={`Back to: ${dialog.revision.message || 'an older revision'}`}
          onSave={(message, author) => onRestore(dialog.revision, message, author)}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
