import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { LIBRARY_FILE } from '../../core/catalogue/library';
import type { LibraryInfo, ProcessHead } from '../../repository/Repository';
import { notifyThrown } from '../library/notify';
import { useRepository } from './RepositoryContext';

interface Library {
  /** Live processes in reading order. */
  processes: readonly ProcessHead[];
  bin: readonly ProcessHead[];
  info: LibraryInfo;
}

const LibraryContext = createContext<Library | undefined>(undefined);

/** Keeps the list of processes in step with the repository, also when another tab changes it. */
export function LibraryProvider({ children, fallback }: { children: ReactNode; fallback: ReactNode }) {
  const repository = useRepository();
  const [library, setLibrary] = useState<Library>();

  useEffect(() => {
    let stopped = false;
    let latest = 0;
    const load = async () => {
      const turn = ++latest;
      const [info, processes, bin] = await Promise.all([
        repository.info(),
        repository.listProcesses(),
        repository.listProcesses({ bin: true }),
      ]);
      // A slow answer must not take the place of a newer one.
      if (stopped || turn !== latest) return;
      setLibrary({ info, processes, bin });
    };
    // A library that is closed while it is read has nobody to tell.
    const reload = () => void load().catch((fault: unknown) => !stopped && notifyThrown(fault));
    reload();
    const stop = repository.subscribe((change) => {
      if (!change.files || change.files.includes(LIBRARY_FILE)) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository]);

  if (!library) return fallback;
  return <LibraryContext value={library}>{children}</LibraryContext>;
}

/** The live list of processes that are not in the bin. */
export const useProcesses = (): readonly ProcessHead[] => useLibrary().processes;
export const useBin = (): readonly ProcessHead[] => useLibrary().bin;
export const useLibraryInfo = (): LibraryInfo => useLibrary().info;

export function useProcess(key: string | undefined): ProcessHead | undefined {
  const processes = useProcesses();
  return useMemo(() => processes.find((head) => head.key === key), [processes, key]);
}

function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (!library) throw new Error('this needs a LibraryProvider around it');
  return library;
}
