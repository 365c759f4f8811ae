import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changeState } from '../../../core/review/edit';
import type { Repository, RevisionSummary } from '../../../repository/Repository';
import { notifyProblems } from '../../library/notify';
import { reviewNow, type KeptComment } from '../../consultation/review-now';
import { savedChange } from '../../consultation/saved-changes';
import { saveAnswers, type Answered } from '../../consultation/useReviewActions';
import { useRepository } from '../../state/RepositoryContext';
import { counted } from '../../../core/text/counted';

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

type Edit = (waiting: readonly Waiting[]) => readonly Waiting[];

/**
 * Comments that are done with the next save of a process. Kept as a setting, so that a reload does not forget them; what is done
 * before the setting is read waits for it, and so takes nothing away.
 */
export function useDoneWithSave(processKey: string): DoneWithSave {
  const repository = useRepository();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const setting = `comments.done-with-save ${processKey}`;
  const kept = useRef<Promise<readonly Waiting[]>>(undefined);
  useEffect(() => {
    const reading = repository.setting<readonly Waiting[]>(setting).then(
      (found) => found ?? [],
      () => [],
    );
    kept.current = reading;
    void reading.then((found) => kept.current === reading && setWaiting(found));
  }, [repository, setting]);

  const change = useCallback(
    async (edit: Edit) => {
      const next = (kept.current ?? Promise.resolve([])).then(edit);
      kept.current = next;
      const after = await next;
      if (kept.current === next) setWaiting(after);
      // Without it they are forgotten by a reload only.
      await repository.saveSetting(setting, after).catch(() => undefined);
    },
    [repository, setting],
  );
  return useMemo(
    () => ({
      waiting,
      add: (comments, reason) => {
        const paths = new Set(comments.map(({ path }) => path));
        void change((before) => [
          ...before.filter(({ path }) => !paths.has(path)),
          ...[...paths].map((path) => ({ path, reason })),
        ]);
      },
      remove: (path) => void change((before) => before.filter((each) => each.path !== path)),
      settle: async ({ id }, by) => {
        const done = (await kept.current) ?? [];
        if (done.length > 0 && (await markDone(repository, done, id, by)))
          // What was added while they were marked waits for the save after this one.
          await change((before) => before.filter((each) => !done.includes(each)));
      },
    }),
    [repository, waiting, change],
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
