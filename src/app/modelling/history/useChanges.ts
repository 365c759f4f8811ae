import { useEffect, useState } from 'react';
import type { RevisionId, RevisionSummary } from '../../../repository/Repository';
import { useRepository } from '../../state/RepositoryContext';
import { getModelWorker } from '../../work/getModelWorker';
import { changesInWords, type RevisionChanges } from './changes-in-words';

/** What a revision changed against the one before it; undefined while it is compared, in a worker. */
export function useChanges(revision: RevisionSummary, isWanted: boolean): RevisionChanges | undefined {
  const repository = useRepository();
  const [changes, setChanges] = useState<RevisionChanges>();
  const [parent] = revision.parents;
  useEffect(() => {
    if (!isWanted) return;
    let stopped = false;
    const textOf = async (id: RevisionId) => (await repository.readRevision(id))?.text;
    const compare = async () => {
      if (parent === undefined) return only('The first revision');
      const [before, after] = await Promise.all([textOf(parent), textOf(revision.id)]);
      if (before === undefined || after === undefined) return NOT_COMPARED;
      const { changes: found, problems } = await getModelWorker().compare({ text: before }, { text: after });
      return [...problems.before, ...problems.after].length > 0 ? NOT_COMPARED : changesInWords(found);
    };
    compare().then(
      (found) => !stopped && setChanges(found),
      () => !stopped && setChanges(NOT_COMPARED),
    );
    return () => {
      stopped = true;
    };
  }, [repository, revision.id, parent, isWanted]);
  return changes;
}

const only = (summary: string): RevisionChanges => ({ summary, sentences: [], more: 0 });
const NOT_COMPARED = only('It cannot be compared');
