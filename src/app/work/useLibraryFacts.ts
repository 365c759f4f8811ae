import { useEffect, useState } from 'react';
import { LIBRARY_FILE } from '../../core/catalogue/library';
import { mayTouch } from '../../repository/changes';
import type { Repository } from '../../repository/Repository';
import { useProcesses } from '../state/LibraryProvider';
import { useRepository } from '../state/RepositoryContext';
import { getModelWorker } from './getModelWorker';

/** What the worker was told last, so that pages that come and go do not tell it again. */
let told: { repository: Repository; key: string; count: number } | undefined;
let count = 0;

/**
 * Tells the worker what the library knows, whenever processes come or go or a register changes.
 *
 * @returns 0 until the worker knows; then a number that goes up each time it knows something new
 */
export function useLibraryFacts(): number {
  const repository = useRepository();
  const processes = useProcesses();
  const [registers, setRegisters] = useState(0);
  const key = `${registers} ${processes.map((head) => `${head.key} ${head.number}`).join('\n')}`;
  const [known, setKnown] = useState(0);

  useEffect(
    () =>
      repository.subscribe((change) => {
        if (mayTouch(change, 'register/') || mayTouch(change, LIBRARY_FILE))
          setRegisters((before) => before + 1);
      }),
    [repository],
  );

  useEffect(() => {
    let stopped = false;
    const tell = async () => {
      if (told?.repository !== repository || told.key !== key) {
        await getModelWorker().learn(await repository.exportTree({ releases: false }));
        told = { repository, key, count: ++count };
      }
      if (!stopped) setKnown(told.count);
    };
    // A library that cannot be read has said so elsewhere; the file is checked by itself then.
    tell().catch(() => !stopped && setKnown(++count));
    return () => {
      stopped = true;
    };
  }, [repository, key]);
  return known;
}
