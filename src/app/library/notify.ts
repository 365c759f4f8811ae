import type { Problem } from '../../core/problem';
import { StoreError } from '../../repository/failures';
import { useWorkspace } from '../state/store';

/** Shows the worst problem as a notice. */
export function notifyProblems(problems: readonly Problem[]): void {
  const [first] = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  if (!first) return;
  const tone = first.severity === 'info' ? 'info' : first.severity;
  useWorkspace.getState().notify({ tone, text: first.message, remedy: first.remedy });
}

/** Shows what was thrown: a refusal of the store with its remedy, a mistake of ours by its message. */
export function notifyThrown(error: unknown): void {
  if (error instanceof StoreError) return notifyProblems(error.problems);
  const message = error instanceof Error ? error.message : String(error);
  useWorkspace.getState().notify({
    tone: 'error',
    text: `That did not work: ${message}`,
    remedy: 'Nothing stored was changed. Try again; if it stays, download a backup and reload the page.',
  });
}
