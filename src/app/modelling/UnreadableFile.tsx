import { FileWarning } from 'lucide-react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemList } from '../ui/ProblemList';
import { useSessionState } from './session/SessionContext';

/** Stands in for a diagram that cannot be shown; the text is still there to be taken away and mended. */
export function UnreadableFile({ onDownload }: { onDownload: () => void }) {
  const problems = useSessionState((s) => s.openingProblems);
  const text = useSessionState((s) => s.text);
  return (
    <div className="unreadable" role="alert">
      <EmptyState
        icon={<FileWarning size={32} />}
        title="This process cannot be shown"
        actions={
          text !== '' && (
            <Button tone="primary" onPress={onDownload}>
              Download the file
            </Button>
          )
        }
      >
        <p>The file is still in the library as it was.</p>
        <ProblemList problems={problems} />
      </EmptyState>
    </div>
  );
}
