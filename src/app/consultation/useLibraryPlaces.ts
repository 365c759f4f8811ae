import { useEffect, useMemo, useState } from 'react';
import type { Comment } from '../../core/review/Comment';
import type { ReviewFacts, ReviewProcess } from '../../core/review/facts';
import { placeOf, type Place } from '../../core/review/placeOf';
import { mayTouch } from '../../repository/changes';
import type { ProcessHead } from '../../repository/Repository';
import { registersNow } from '../register/registers-now';
import { useProcesses } from '../state/LibraryProvider';
import { useRepository } from '../state/RepositoryContext';
import { getModelWorker } from '../work/getModelWorker';
import { readingsBy, useEveryProcess } from '../work/useEveryProcess';

const READINGS = readingsBy((text) => getModelWorker().reviewProcess(text));
const NONE: readonly ProcessHead[] = [];

/** What is where in the library, for finding what comments are about. */
export interface LibraryPlaces {
  facts: ReviewFacts;
  /** True while processes are still to be read: what `facts` does not hold may be there. */
  isReading: boolean;
  /** The process in the library that `facts` knows. */
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
  /** Where the subject of a comment is. While processes are still to be read, nothing is called gone. */
  placeOf: (comment: Comment) => Place;
}

/**
 * @param open the process that an editor holds: it is not read from the store, what the editor shows stands for it
 * @param isWanted false while nothing is to be found: then nothing is read
 */
export function useLibraryPlaces({
  open,
  isWanted = true,
}: {
  open?: { key: string; process: ReviewProcess | undefined };
  isWanted?: boolean;
}): LibraryPlaces {
  const heads = useProcesses();
  const openKey = open?.key;
  // An open process changes with each command. The others stay as they are, and so does their list.
  const [others, setOthers] = useState(NONE);
  const wanted = isWanted ? heads.filter(({ key }) => key !== openKey) : NONE;
  if (!isSame(wanted, others)) setOthers(wanted);
  const { processes, reading } = useEveryProcess(READINGS, others);
  const impacts = useImpactIds(isWanted);
  const openProcess = open?.process;
  const openHead = heads.find(({ key }) => key === openKey);

  return useMemo(() => {
    const known = new Map<ReviewProcess, ProcessHead>();
    for (const { head, value } of processes)
      known.set({ ...value, number: head.number, name: head.name }, head);
    if (openProcess && openHead) known.set(openProcess, openHead);
    const facts = { processes: [...known.keys()], ...(impacts && { impacts }) };
    return {
      facts,
      isReading: reading > 0,
      headOf: (process) => known.get(process),
      placeOf: (comment) => {
        const place = placeOf(comment, facts);
        const { about } = comment;
        if (place.where !== 'deleted' || reading === 0 || !('process' in about)) return place;
        return { where: 'here', name: 'name' in about ? about.name : about.process.name };
      },
    };
  }, [processes, reading, impacts, openProcess, openHead]);
}

const isSame = (a: readonly ProcessHead[], b: readonly ProcessHead[]) =>
  a.length === b.length && a.every((head, index) => sameHead(head, b[index]!));

const sameHead = (a: ProcessHead, b: ProcessHead) =>
  a.key === b.key &&
  a.head === b.head &&
  a.changedAt === b.changedAt &&
  a.number === b.number &&
  a.name === b.name;

function useImpactIds(isWanted: boolean): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const repository = useRepository();
  const [ids, setIds] = useState<ReadonlyMap<string, ReadonlySet<string>>>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let stopped = false;
    const load = async () => {
      const { registers } = await registersNow(repository);
      if (stopped) return;
      setIds(
        new Map(
          registers.registers.map(({ id, impacts }) => [id, new Set(impacts.map((impact) => impact.id))]),
        ),
      );
    };
    const reload = () => void load().catch(() => undefined);
    reload();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, 'register/')) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository, isWanted]);
  return ids;
}
