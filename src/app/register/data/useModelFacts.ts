import { useMemo } from 'react';
import type { ModelFacts } from '../../../core/register/modelFacts';
import { useProcesses } from '../../state/LibraryProvider';
import { getModelWorker } from '../../work/getModelWorker';
import { readingsBy, useEveryProcess } from '../../work/useEveryProcess';

interface FactsRead {
  /** What is known so far, in the order of the library. */
  models: readonly ModelFacts[];
  /** Processes that are still to be read. */
  reading: number;
  /** BAD numbers of processes with unsaved work. */
  drafts: ReadonlySet<string>;
}

const READINGS = readingsBy((text) => getModelWorker().registerFacts(text));

/** What registers need to know of every process. */
export function useModelFacts(): FactsRead {
  const heads = useProcesses();
  const { processes, reading } = useEveryProcess(READINGS);
  return useMemo(
    () => ({
      models: processes.map(({ head: { number, name }, value }) => ({ ...value, number, name })),
      reading,
      drafts: new Set(heads.filter(({ hasDraft }) => hasDraft).map(({ number }) => number)),
    }),
    [heads, processes, reading],
  );
}
