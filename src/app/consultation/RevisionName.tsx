import { useEffect, useState } from 'react';
import { useRepository } from '../state/RepositoryContext';
import { changeInWords, isRevisionId, revisionChoice } from './revision-names';

/** What did a comment, as people call it: a revision by its message and date, anything else as it was recorded. */
export function RevisionName({ revision }: { revision: string }) {
  const repository = useRepository();
  const [found, setFound] = useState<string>();
  useEffect(() => {
    if (!isRevisionId(revision)) return undefined;
    let stopped = false;
    repository.readRevision(revision).then(
      (read) => {
        if (stopped || !read) return;
        const { label, hint } = revisionChoice(read);
        setFound(`“${label}”, ${hint}`);
      },
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [repository, revision]);
  return (
    <span title={revision}>{changeInWords(revision) ?? found ?? `revision ${revision.slice(0, 12)}`}</span>
  );
}
