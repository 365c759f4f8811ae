import { useCallback, useEffect, useState } from 'react';
import { useRepository } from './RepositoryContext';

/** Who works in this browser: asked for once, kept as a setting, and put under revisions, comments and decisions. */
export interface Author {
  name: string;
  organisation: string;
}

interface KeptAuthor {
  /** Undefined while it is read; empty texts where nobody has said yet. */
  author: Author | undefined;
  keepAuthor: (author: Author) => Promise<void>;
}

export function useAuthor(): KeptAuthor {
  const repository = useRepository();
  const [author, setAuthor] = useState<Author>();
  useEffect(() => {
    let stopped = false;
    const read = async (): Promise<Author> => {
      const [name, organisation] = await Promise.all([
        repository.setting<string>('author'),
        repository.setting<string>('organisation'),
      ]);
      return { name: name ?? '', organisation: organisation ?? '' };
    };
    const take = (found: Author) => !stopped && setAuthor((given) => given ?? found);
    read().then(take, () => take({ name: '', organisation: '' }));
    return () => {
      stopped = true;
    };
  }, [repository]);
  const keepAuthor = useCallback(
    async ({ name, organisation }: Author) => {
      const kept = { name: name.trim(), organisation: organisation.trim() };
      setAuthor(kept);
      // What is done goes on without it: the name stands under it all the same.
      await Promise.all([
        repository.saveSetting('author', kept.name),
        repository.saveSetting('organisation', kept.organisation),
      ]).catch(() => undefined);
    },
    [repository],
  );
  return { author, keepAuthor };
}
