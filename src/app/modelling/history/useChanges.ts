import { useEffect, useState } from 'react';
import { readBpmn } from '../../../core/bpmn/read';
import type { RevisionId, RevisionSummary } from '../../../repository/Repository';
import { useRepository } from '../../state/RepositoryContext';
import { changedElements, changesInWords } from './changed-elements';

/** What a revision changed against the one before it, in words; undefined while it is counted. */
export function useChanges(revision: RevisionSummary, isWanted: boolean): string | undefined {
  const repository = useRepository();
  const [changes, setChanges] = useState<string>();
  const [parent] = revision.parents;
  useEffect(() => {
    if (!isWanted) return;
    let stopped = false;
    const count = async () => {
      if (parent === undefined) return 'The first revision';
      const [before, after] = await Promise.all([modelOf(parent), modelOf(revision.id)]);
      return before && after ? changesInWords(changedElements(before, after)) : 'It cannot be compared';
    };
    const modelOf = async (id: RevisionId) => {
      const found = await repository.readRevision(id);
      return found && (await readBpmn(found.text));
    };
    count().then(
      (words) => !stopped && setChanges(words),
      () => !stopped && setChanges('It cannot be compared'),
    );
    return () => {
      stopped = true;
    };
  }, [repository, revision.id, parent, isWanted]);
  return changes;
}
