import { CircleAlert, CloudCheck, LoaderCircle } from 'lucide-react';
import { Button } from '../../ui/Button';
import { useSession, useSessionState } from '../session/SessionContext';

interface SaveStatusViewProps {
  onDownload: () => void;
}

/** Whether the newest state is in the store of this browser. */
export function SaveStatusView({ onDownload }: SaveStatusViewProps) {
  const session = useSession();
  const save = useSessionState((s) => s.save);
  const access = useSessionState((s) => s.access);
  if (access !== 'editing') return null;
  if (save.kind === 'failed')
    return (
      <div className="save-status" data-kind="failed" role="alert">
        <CircleAlert size={14} aria-hidden="true" />
        <span>
          {save.problem.message} {save.problem.remedy}
        </span>
        <Button onPress={() => session.retrySave()}>Try again</Button>
        <Button onPress={onDownload}>Download</Button>
      </div>
    );
  const saving = save.kind === 'saving';
  return (
    <span className="save-status" data-kind={save.kind} role="status">
      {saving ? <LoaderCircle size={14} aria-hidden="true" /> : <CloudCheck size={14} aria-hidden="true" />}
      <span>{saving ? 'Saving…' : 'Saved in this browser'}</span>
    </span>
  );
}
