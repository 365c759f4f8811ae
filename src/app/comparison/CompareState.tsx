import { Loader } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemList } from '../ui/ProblemList';
import type { ComparisonState } from './useComparison';

interface CompareStateProps {
  state: ComparisonState;
  isReading: boolean;
  onCancel: () => void;
  /** The button that goes on from here. */
  children: ReactNode;
}

/** Stands where the diagrams will be: nothing chosen, being compared, or what went wrong. */
export function CompareState({ state, isReading, onCancel, children }: CompareStateProps) {
  if (state.phase === 'comparing' || (state.phase === 'choosing' && isReading))
    return (
      <div className="empty-state" role="status">
        <p>
          <Loader size={14} className="spinner" aria-hidden="true" /> Comparing…
        </p>
        {state.phase === 'comparing' && <Button onPress={onCancel}>Cancel</Button>}
      </div>
    );
  if (state.phase === 'failed')
    return (
      <div className="compare-faults" role="alert">
        <ProblemList problems={state.problems} />
        {children}
      </div>
    );
  return (
    <EmptyState title={state.phase === 'cancelled' ? 'Not compared' : 'Compare two states'}>
      <p>
        Any two will do: revisions of a process, releases, what is stored and a file from outside, two views
        of one process, or two processes.
      </p>
      {children}
    </EmptyState>
  );
}
