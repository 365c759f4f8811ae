import { useCallback } from 'react';
import type { ProcessHead } from '../../../repository/Repository';
import { useProcesses } from '../../state/LibraryProvider';
import { useSearch } from '../../state/SearchProvider';
import { useWorkspace } from '../../state/store';

/**
 * Finds the process of the library that a call activity names; undefined where none has that id. Until every process
 * has been read, the id that a new process gets for its number stands in for the one in the file.
 */
export function useFindCalled(): (calledElement: string) => ProcessHead | undefined {
  const { keyByProcessId, indexing } = useSearch();
  const processes = useProcesses();
  return useCallback(
    (calledElement) => {
      const key = keyByProcessId.get(calledElement);
      return processes.find((head) =>
        key === undefined ? indexing && usualIdOf(head) === calledElement : head.key === key,
      );
    },
    [keyByProcessId, indexing, processes],
  );
}

/** Opens the process that a call activity names, or says that the library does not hold it. */
export function useFollowCall(): (calledElement: string) => void {
  const find = useFindCalled();
  const openProcess = useWorkspace((s) => s.openProcess);
  const notify = useWorkspace((s) => s.notify);
  return useCallback(
    (calledElement) => {
      const called = find(calledElement);
      if (called) openProcess(called.key);
      else notify({ tone: 'info', text: `No process of this library has the id ${calledElement}.` });
    },
    [find, openProcess, notify],
  );
}

/** As `blankProcess` makes it. */
const usualIdOf = ({ number }: ProcessHead) => number && `Process_${number.replace(/[^A-Za-z0-9]+/g, '_')}`;
