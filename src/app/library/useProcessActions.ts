import { useMemo } from 'react';
import type { ProcessHead, Repository } from '../../repository/Repository';
import { pendingWorkSettled } from '../state/pendingWork';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { notifyProblems, notifyThrown } from './notify';

/** Duplicate, bin and restore, each with a notice that says what happened. */
export function useProcessActions() {
  const repository = useRepository();
  return useMemo(() => actionsOn(repository), [repository]);
}

function actionsOn(repository: Repository) {
  const { notify, openProcess, closeProcess } = useWorkspace.getState();

  const duplicate = (head: ProcessHead) =>
    guarded(async () => {
      await pendingWorkSettled();
      const result = await repository.duplicateProcess(head.key, `${head.name} (copy)`);
      if (!result.ok) return notifyProblems(result.problems);
      openProcess(result.value.key);
      notify({ tone: 'success', text: `Copied as “${result.value.name}”.` });
    });

  const restore = (head: ProcessHead) =>
    guarded(async () => {
      await repository.unbinProcess(head.key);
      notify({ tone: 'success', text: `“${head.name}” is back in the library.` });
    });

  const moveToBin = (head: ProcessHead) =>
    guarded(async () => {
      await pendingWorkSettled();
      await repository.binProcess(head.key);
      if (useWorkspace.getState().place.processKey === head.key) closeProcess();
      notify({
        tone: 'info',
        text: `“${head.name}” is in the bin.`,
        action: { label: 'Undo', run: () => void restore(head) },
      });
    });

  return { duplicate, moveToBin, restore };
}

async function guarded(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    notifyThrown(error);
  }
}
