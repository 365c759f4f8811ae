import { Lock } from 'lucide-react';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { viewName } from '../toolbar/view-names';
import type { LockExplanation } from './lock-explanation';

/** Says why fields are locked, and leads to where they are not. */
export function LockNotice({ explanation }: { explanation: LockExplanation }) {
  const showView = useWorkspace((s) => s.showView);
  const { text, switchTo, layer } = explanation;
  return (
    <div className="lock-notice">
      <Lock size={14} aria-hidden="true" />
      <p>
        {text}
        {switchTo && (
          <Button tone="quiet" onPress={() => showView(switchTo, layer)}>
            {`Go to ${viewName(switchTo)}`}
          </Button>
        )}
      </p>
    </div>
  );
}
