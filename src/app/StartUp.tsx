import { DatabaseZap, Loader } from 'lucide-react';
import type { Start } from './state/useStartUp';
import { Button } from './ui/Button';
import { EmptyState } from './ui/EmptyState';
import { ProblemList } from './ui/ProblemList';

const DOING = {
  opening: 'Opening the library…',
  filling: 'First run: putting the library in place…',
};

/** What is shown until the library is open, and instead of it when it cannot be opened. */
export function StartUp({ start }: { start: Exclude<Start, { phase: 'ready' }> }) {
  if (start.phase !== 'failed')
    return (
      <main className="start-up" aria-busy="true">
        <p role="status">
          <Loader size={16} className="spinner" aria-hidden="true" /> {DOING[start.phase]}
        </p>
      </main>
    );
  return (
    <main className="start-up">
      <EmptyState
        icon={<DatabaseZap size={32} />}
        title="The library cannot be opened"
        actions={
          <Button tone="primary" onPress={() => window.location.reload()}>
            Try again
          </Button>
        }
      >
        <ProblemList problems={start.problems} />
      </EmptyState>
    </main>
  );
}
