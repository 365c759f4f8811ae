import { useCallback, useEffect, useState } from 'react';
import type { RevisionSummary } from '../../../repository/Repository';
import { useRepository } from '../../state/RepositoryContext';

/** The revisions of a process, newest first, in step with the store; undefined while they are read, and without a process. */
export function useHistory(processKey: string | undefined): readonly RevisionSummary[] | undefined {
  const repository = useRepository();
  const [revisions, setRevisions] = useState<readonly RevisionSummary[]>();
  const read = useCallback(
    () =>
      processKey === undefined
        ? undefined
        : repository.history(processKey).then(
            (found) => setRevisions(found),
            () => setRevisions([]),
          ),
    [repository, processKey],
  );
  useEffect(() => {
    void read();
    return repository.subscribe((change) => {
      if (change.processKey === undefined || change.processKey === processKey) void read();
    });
  }, [repository, read, processKey]);
  return revisions;
}
