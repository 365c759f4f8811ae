import { useEffect, useState } from 'react';
import { mayTouch } from '../../repository/changes';
import type { Repository } from '../../repository/Repository';
import { notifyThrown } from '../library/notify';
import { useRepository } from './RepositoryContext';

/**
 * Something read from the store, in step with it, also when another tab writes; undefined until it is first read.
 *
 * @param under the files that it is read from, such as `releases/`
 * @param read the same function at each call
 */
export function useStored<T>(under: string, read: (repository: Repository) => Promise<T>): T | undefined {
  const repository = useRepository();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let stopped = false;
    let latest = 0;
    const load = async () => {
      const turn = ++latest;
      const found = await read(repository);
      // A slow answer must not take the place of a newer one.
      if (!stopped && turn === latest) setValue(found);
    };
    const reload = () => void load().catch((fault: unknown) => !stopped && notifyThrown(fault));
    // The first reading comes before the subscription: a cache that `read` fills subscribes in it, and so is emptied by a change
    // before this asks again.
    reload();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, under)) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository, under, read]);
  return value;
}
