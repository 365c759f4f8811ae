import { useEffect, useState } from 'react';
import { mayTouch } from '../../../repository/changes';
import type { ReleaseList } from '../../../repository/Repository';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';

/** The releases of the library, also as another tab changes them; undefined until they are read. */
export function useReleases(): ReleaseList | undefined {
  const repository = useRepository();
  const [list, setList] = useState<ReleaseList>();
  useEffect(() => {
    let stopped = false;
    let latest = 0;
    const load = async () => {
      const turn = ++latest;
      const found = await repository.listReleases();
      // A slow answer must not take the place of a newer one.
      if (!stopped && turn === latest) setList(found);
    };
    const reload = () => void load().catch((fault: unknown) => !stopped && notifyThrown(fault));
    reload();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, 'releases/')) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository]);
  return list;
}
