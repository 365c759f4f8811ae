import { useCallback, useEffect, useMemo, useState } from 'react';
import { changeState } from '../../../core/review/edit';
import type { Repository, RevisionSummary } from '../../../repository/Repository';
import { notifyProblems } from '../../library/notify';
import { reviewNow, type KeptComment } from '../../consultation/review-now';
import { savedChange } from '../../consultation/saved-changes';
import { saveAnswers, type Answered } from '../../consultation/useReviewActions';
import { counted } from '../../consultation/words';
import { useRepository } from '../../state/RepositoryContext';

/** A comment that the next revision of a process is to do. */
export interface Waiting {
  path: string;
  /** What was done; may be empty. */
  reason: string;
}

export interface DoneWithSave {
  waiting: readonly Waiting[];
  add: (comments: readonly KeptComment[], reason: string) => void;
  remove: (path: string) => void;
  /** Marks them as done by a revision that was just saved. */
  settle: (revision: RevisionSummary, by: string) => Promise<void>;
}

/** Comments that are done with the next save of a process. Kept as a setting, so that a reload does not forget them. */
export function useDoneWithSave(processKey: string): DoneWithSave {
  const repository = useRepository();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const setting = `comments.done-with-save ${processKey}`;
  useEffect(() => {
    let stopped = false;
    repository.setting<readonly Waiting[]>(setting).then(
      (kept) => !stopped && kept && setWaiting(kept),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [repository, setting]);

  const keep = useCallback(
    (next: readonly Waiting[]) => {
      setWaiting(next);
      // Without it they are forgotten by a reload only.
      repository.saveSetting(setting, next).catch(() => undefined);
    },
    [repository, setting],
  );
  return useMemo(
    () => ({
      waiting,
      add: (comments, reason) => {
        const paths = new Set(comments.map(({ path }) => path));
        keep([
          ...waiting.filter(({ path }) => !paths.has(path)),
          ...[...paths].map((path) => ({ path, reason })),
        ]);
      },
      remove: (path) => keep(waiting.filter((each) => each.path !== path)),
      settle: async ({ id }, by) => {
        if (waiting.length === 0) return;
        const isDone = await markDone(repository, waiting, id, by);
        if (isDone) keep([]);
      },
    }),
    [repository, waiting, keep],
  );
}

async function markDone(
  repository: Repository,
  waiting: readonly Waiting[],
  revision: string,
  by: string,
): Promise<boolean> {
  const { comments } = await reviewNow(repository);
  const answers: Answered[] = [];
  const saved = await savedChange(repository, revision);
  for (const { path, reason } of waiting) {
    const kept = comments.find((each) => each.path === path);
    // Somebody may have decided otherwise meanwhile: that stands.
    if (!kept) continue;
    const edited = changeState(kept.comment, {
      at: new Date().toISOString(),
      by,
      state: 'done',
      revision,
      ...(saved && { saved }),
      ...(reason && { reason }),
    });
    if (edited.comment) answers.push({ ...kept, after: edited.comment });
    else notifyProblems(edited.problems);
  }
  return (
    answers.length === 0 || saveAnswers(repository, answers, by, `${counted(answers.length, 'comment')} done`)
  );
}
