import { useCallback } from 'react';
import type { FileChange } from '../../../repository/Repository';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';

/** Saves files of a register as one step, and offers to undo it. Gives false where the store refused. */
export function useSave(): (changes: readonly FileChange[], message: string) => Promise<boolean> {
  const repository = useRepository();
  return useCallback(
    async (changes, message) => {
      try {
        const result = await repository.saveFiles(changes, message);
        if (!result.ok) {
          notifyProblems(result.problems);
          return false;
        }
      } catch (error) {
        notifyThrown(error);
        return false;
      }
      const back = changes.map(({ path, text, expected = '' }) => ({ path, text: expected, expected: text }));
      const undo = async () => {
        try {
          const result = await repository.saveFiles(back, `Undone: ${message}`);
          if (!result.ok) notifyProblems(result.problems);
        } catch (error) {
          notifyThrown(error);
        }
      };
      useWorkspace.getState().notify({
        tone: 'success',
        text: `${message}.`,
        action: { label: 'Undo', run: () => void undo() },
      });
      return true;
    },
    [repository],
  );
}
