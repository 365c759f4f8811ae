import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ProcessHead } from '../../repository/Repository';
import { notifyThrown } from '../library/notify';
import { getModelWorker } from '../work/getModelWorker';
import type { SearchHit } from '../work/SearchIndex';
import { useProcesses } from './LibraryProvider';
import { useRepository } from './RepositoryContext';

interface Search {
  /** Layers that each process holds something of, by process key; grows while the index is built. */
  layersByKey: ReadonlyMap<string, readonly string[]>;
  /** How many variations of a process ask for a second look; none is not in it. Grows like `layersByKey`. */
  staleByKey: ReadonlyMap<string, number>;
  /** Key of the process in which a process id stands; the first of several. Grows like `layersByKey`. */
  keyByProcessId: ReadonlyMap<string, string>;
  /** True while processes are still being read. */
  indexing: boolean;
  /** Goes up each time the index has changed, so that open results can be asked for anew. */
  version: number;
  search: (query: string) => Promise<SearchHit[]>;
}

const SearchContext = createContext<Search | undefined>(undefined);

/** Milliseconds of quiet before a changed process is read again: drafts come with each command. */
const QUIET = 600;

/** Keeps the worker's search index in step with the library, one process at a time. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const repository = useRepository();
  const processes = useProcesses();
  const known = useRef(new Map<string, string>());
  const [layersByKey, setLayers] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [idsByKey, setIds] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [staleByKey, setStale] = useState<ReadonlyMap<string, number>>(new Map());
  const [progress, setProgress] = useState({ indexing: true, version: 0 });

  useEffect(() => {
    let stopped = false;
    const seen = known.current;
    const work = async () => {
      const worker = getModelWorker();
      const gone = [...seen.keys()].filter((key) => !processes.some((head) => head.key === key));
      for (const key of gone) {
        await worker.unindexProcess(key);
        seen.delete(key);
      }
      for (const head of processes.filter((each) => seen.get(each.key) !== signatureOf(each))) {
        if (stopped) return;
        const opened = await repository.open(head.key);
        if (!opened.ok) continue;
        const { key, number, name } = head;
        const { layers, processIds, stale } = await worker.indexProcess({
          key,
          number,
          name,
          text: opened.value.text,
        });
        seen.set(key, signatureOf(head));
        setLayers(withList(key, layers));
        setIds(withList(key, processIds));
        setStale(withCount(key, stale));
      }
      if (!stopped) setProgress(({ version }) => ({ indexing: false, version: version + 1 }));
    };
    const begin = () => void work().catch((fault: unknown) => !stopped && notifyThrown(fault));
    const timer = setTimeout(begin, seen.size === 0 ? 0 : QUIET);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [repository, processes]);

  const keyByProcessId = useMemo(() => keysById(processes, idsByKey), [processes, idsByKey]);
  const value = useMemo<Search>(
    () => ({
      layersByKey,
      staleByKey,
      keyByProcessId,
      ...progress,
      search: (query) => getModelWorker().search(query),
    }),
    [layersByKey, staleByKey, keyByProcessId, progress],
  );
  return <SearchContext value={value}>{children}</SearchContext>;
}

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (!search) throw new Error('useSearch needs a SearchProvider around it');
  return search;
}

const signatureOf = ({ head, changedAt, number, name }: ProcessHead) =>
  [head, changedAt, number, name].join('|');

type Lists = ReadonlyMap<string, readonly string[]>;

/** The map with another list for `key`; the same map where the list says nothing new. */
const withList =
  (key: string, list: readonly string[]) =>
  (before: Lists): Lists =>
    sameList(before.get(key), list) ? before : new Map(before).set(key, list);

/** The map with another count for `key`; the same map where it says nothing new. */
const withCount =
  (key: string, count: number) =>
  (before: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    (before.get(key) ?? 0) === count ? before : new Map(before).set(key, count);

/** Only what the library still holds; the first process with an id keeps it. */
function keysById(processes: readonly ProcessHead[], idsByKey: Lists): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key } of processes)
    for (const id of idsByKey.get(key) ?? []) if (!keys.has(id)) keys.set(id, key);
  return keys;
}

const sameList = (a: readonly string[] | undefined, b: readonly string[]) =>
  a !== undefined && a.length === b.length && a.every((item, index) => item === b[index]);
