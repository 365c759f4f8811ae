import { useEffect, useState } from 'react';
import { changeInWords, type ChangeFacts } from '../../core/review/changeInWords';
import type { Comment, StateChange } from '../../core/review/Comment';
import { useRepository } from '../state/RepositoryContext';
import { changeFacts } from './saved-changes';

/** What did a comment, as people call it. */
export function ChangeName({ comment, change }: { comment: Comment; change: StateChange }) {
  const repository = useRepository();
  const [facts, setFacts] = useState<ChangeFacts>();
  useEffect(() => {
    let stopped = false;
    changeFacts(repository, [{ release: comment.release, states: [change] }]).then(
      (found) => !stopped && setFacts(found),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [repository, comment.release, change]);
  const { about } = comment;
  const process = 'process' in about ? about.process.number || about.process.name : undefined;
  return <span title={change.revision}>{changeInWords(change, facts, process)}</span>;
}
