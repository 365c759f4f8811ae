import { useEffect, useState } from 'react';
import { useRepository } from '../state/RepositoryContext';
import { changeName, unknownChange } from './change-names';

/** What did a comment, as people call it. */
export function RevisionName({ revision }: { revision: string }) {
  const repository = useRepository();
  const [found, setFound] = useState<string>();
  useEffect(() => {
    let stopped = false;
    changeName(repository, revision).then(
      (name) => !stopped && setFound(name),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [repository, revision]);
  return <span title={revision}>{found ?? unknownChange(revision)}</span>;
}
