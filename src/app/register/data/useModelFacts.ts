import { useEffect, useState } from 'react';
import type { ModelFacts } from '../../../core/register/modelFacts';
import type { ProcessHead, Repository } from '../../../repository/Repository';
import { useProcesses } from '../../state/LibraryProvider';
import { useRepository } from '../../state/RepositoryContext';
import { getModelWorker } from '../../work/getModelWorker';

interface FactsRead {
  /** What is known so far, in the order of the library. */
  models: readonly ModelFacts[];
  /** Processes that are still to be read. */
  reading: number;
  /** BAD numbers of processes with unsaved work. */
  drafts: ReadonlySet<string>;
}

/** Facts by process and state of it; they outlive the page, so that coming back to it is quick. */
const known = new Map<string, ModelFacts | undefined>();

/** Reads every process as it is now, drafts included, in the worker; a process that changes is read again. */
export function useModelFacts(): FactsRead {
  const repository = useRepository();
  const processes = useProcesses();
  const [facts, setFacts] = useState<FactsRead>({ models: [], reading: processes.length, drafts: new Set() });

  useEffect(() => {
    let stopped = false;
    const tell = () => {
      const models = processes.map((head) => known.get(stateOf(head)));
      const drafts = new Set(processes.filter(({ hasDraft }) => hasDraft).map(({ number }) => number));
      const reading = processes.filter((head) => !known.has(stateOf(head))).length;
      setFacts({ models: models.filter((model) => model !== undefined), reading, drafts });
    };
    const work = async () => {
      for (const head of processes.filter((each) => !known.has(stateOf(each)))) {
        const found = await factsOf(repository, head.key);
        if (stopped) return;
        known.set(stateOf(head), found && { ...found, number: head.number, name: head.name });
        tell();
      }
      tell();
    };
    tell();
    void work();
    return () => {
      stopped = true;
    };
  }, [repository, processes]);
  return facts;
}

const stateOf = ({ key, head, changedAt, number, name, hasDraft }: ProcessHead) =>
  JSON.stringify([key, head, changedAt, number, name, hasDraft]);

/** Undefined for a process that cannot be read, whatever the reason: the others must not wait for it. */
async function factsOf(repository: Repository, key: string): Promise<ModelFacts | undefined> {
  try {
    const opened = await repository.open(key);
    return opened.ok ? await getModelWorker().registerFacts(opened.value.text) : undefined;
  } catch {
    return undefined;
  }
}
