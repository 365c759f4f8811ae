import { addressOf } from '../state/address';
import { sideText } from '../state/compare-place';
import { useProcesses } from '../state/LibraryProvider';
import { useWorkspace } from '../state/store';

/** The way to the page that compares, with a revision of a process before and its present after. */
export function useCompareWithPresent(
  processKey: string,
): (before: { revision: string; elementId?: string }) => void {
  const processes = useProcesses();
  const openCompare = useWorkspace((s) => s.openCompare);
  return ({ revision, elementId }) => {
    const process = addressOf(processKey, processes);
    openCompare({
      a: sideText({ kind: 'process', process, revision }),
      b: sideText({ kind: 'process', process }),
      ...(elementId !== undefined && { elementId }),
    });
  };
}
