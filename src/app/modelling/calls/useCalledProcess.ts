import { useCallback } from 'react';
import type { ProcessHead } from '../../../repository/Repository';
import { useProcesses } from '../../state/LibraryProvider';
import { useSearch } from '../../state/SearchProvider';
import { useWorkspace } from '../../state/store';

/** The process of the library that a call activity names; undefined where none has that id, or it is not read yet. */
export function useCalledProcess(calledElement: string | undefined): ProcessHead | undefined {
  const { keyByProcessId } = useSearch();
  const key = calledElement === undefined ? undefined : keyByProcessId.get(calledElement);
  return useProcesses().find((head) => head.key === key);
}

/** Opens the process that a call activity names, or says that the library does not hold it. */
export function useFollowCall(): (calledElement: string) => void {
  const { keyByProcessId, indexing } = useSearch();
  const openProcess = useWorkspace((s) => s.openProcess);
  const notify = useWorkspace((s) => s.notify);
  return useCallback(
    (calledElement) => {
      const key = keyByProcessId.get(calledElement);
      if (key !== undefined) openProcess(key);
      else if (indexing)
        notify({ tone: 'info', text: 'The library is still being read. Try again in a moment.' });
      else notify({ tone: 'info', text: `No process of this library has the id ${calledElement}.` });
    },
    [keyByProcessId, indexing, openProcess, notify],
  );
}
