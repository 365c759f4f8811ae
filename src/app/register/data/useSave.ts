import { useCallback } from 'react';
import type { FileChange } from '../../../repository/Repository';
import { formerTexts, saveFiles } from '../../library/save-files';
import { useRepository } from '../../state/RepositoryContext';

/** Saves files of a register as one step, and offers to undo it. Gives false where the store refused. */
export function useSave(): (changes: readonly FileChange[], message: string) => Promise<boolean> {
  const repository = useRepository();
  return useCallback(
    (changes, message) => saveFiles(repository, changes, message, formerTexts(changes)),
    [repository],
  );
}
