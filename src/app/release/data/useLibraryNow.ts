import { useEffect, useState } from 'react';
import { useRepository } from '../../state/RepositoryContext';
import { libraryNow, type LibraryNow } from './library-now';

/** What a step that freezes would freeze, in step with the library; undefined until it is read, or where it cannot be. */
export function useLibraryNow(): LibraryNow | undefined {
  const repository = useRepository();
  const [found, setFound] = useState<LibraryNow>();
  useEffect(() => {
    let stopped = false;
    let latest = 0;
    const load = () => {
      const turn = ++latest;
      libraryNow(repository).then(
        (next) => {
          if (!stopped && turn === latest) setFound(next);
        },
        () => undefined, // a library that cannot be read has said so elsewhere
      );
    };
    load();
    const stop = repository.subscribe(({ files }) => {
      if (files?.every((path) => path.startsWith('releases/')) !== true) load();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository]);
  return found;
}
