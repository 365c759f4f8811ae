import { useEffect, useMemo, useState } from 'react';
import type { ProcessHead, Repository } from '../../repository/Repository';
import { useProcesses } from '../state/LibraryProvider';
import { useRepository } from '../state/RepositoryContext';

/** Readings of processes by key, each with the state that was read. They outlive the page, so that coming back to it is quick. */
export interface Readings<T> {
  read: (text: string) => Promise<T | undefined>;
  known: Map<string, { state: string; value: T | undefined }>;
}

export const readingsBy = <T>(read: (text: string) => Promise<T | undefined>): Readings<T> => ({
  read,
  known: new Map(),
});

export interface EveryProcess<T> {
  /** What is known so far, in the order of the library. */
  processes: readonly { head: ProcessHead; value: T }[];
  /** Processes that are still to be read. */
  reading: number;
}

/**
 * Reads every process as it is now, drafts included, in the worker; a process that changes is read again.
 *
 * @param heads those to read, of `useProcesses` by default; the same list until one changes
 */
export function useEveryProcess<T>(readings: Readings<T>, heads?: readonly ProcessHead[]): EveryProcess<T> {
  const repository = useRepository();
  const all = useProcesses();
  const wanted = heads ?? all;
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let stopped = false;
    const work = async () => {
      for (const head of wanted.filter((each) => !isKnown(readings, each))) {
        const value = await readingOf(repository, head.key, readings.read);
        if (stopped) return;
        readings.known.set(head.key, { state: stateOf(head), value });
        setTurn((before) => before + 1);
      }
    };
    void work();
    return () => {
      stopped = true;
    };
  }, [repository, wanted, readings]);

  return useMemo(
    () => ({
      processes: wanted.flatMap((head) => {
        // What was read of an earlier state stands until the newer one is read.
        const value = readings.known.get(head.key)?.value;
        return value === undefined ? [] : [{ head, value }];
      }),
      reading: wanted.filter((head) => !isKnown(readings, head)).length,
    }),
    // `turn` stands for the readings, which React cannot see.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [wanted, readings, turn],
  );
}

const isKnown = <T>({ known }: Readings<T>, head: ProcessHead) =>
  known.get(head.key)?.state === stateOf(head);

const stateOf = ({ key, head, changedAt, number, name, hasDraft }: ProcessHead) =>
  JSON.stringify([key, head, changedAt, number, name, hasDraft]);

/** Undefined for a process that cannot be read, whatever the reason: the others must not wait for it. */
async function readingOf<T>(
  repository: Repository,
  key: string,
  read: (text: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    const opened = await repository.open(key);
    return opened.ok ? await read(opened.value.text) : undefined;
  } catch {
    return undefined;
  }
}
