import type { Problem } from '../../../core/problem';
import type { Repository, Result } from '../../../repository/Repository';
import { pendingWorkSettled } from '../../state/pendingWork';

/**
 * Makes a merged text the newest revision of a process. Work in hand becomes a revision first, so nothing is lost.
 *
 * @param ours what was merged; the process must still be that
 */
export async function saveMerge(
  repository: Repository,
  processKey: string,
  { ours, text, message }: { ours: string; text: string; message: string },
): Promise<Result<unknown>> {
  await pendingWorkSettled();
  const lock = await repository.lockForEditing(processKey);
  if (!lock) return { ok: false, problems: [editedElsewhere()] };
  try {
    const opened = await repository.open(processKey);
    if (!opened.ok) return opened;
    const { head, draft, text: now } = opened.value;
    if (now !== ours) return { ok: false, problems: [changedMeanwhile()] };
    const author = (await repository.setting<string>('author')) ?? '';
    let expectedHead = head.head;
    if (draft) {
      const kept = await repository.saveRevision({
        processKey,
        expectedHead,
        text: draft.text,
        message: 'Work in hand, kept before another state took its place',
        author,
      });
      if (!kept.ok) return kept;
      expectedHead = kept.value.id;
    }
    return await repository.saveRevision({ processKey, expectedHead, text, message, author });
  } finally {
    lock.release();
  }
}

const editedElsewhere = (): Problem => ({
  code: 'MERGE-OPEN-ELSEWHERE',
  severity: 'error',
  where: {},
  message: 'Another tab edits this process, so the merge was not saved.',
  remedy: 'Close it there, then save again.',
});

const changedMeanwhile = (): Problem => ({
  code: 'MERGE-OUTDATED',
  severity: 'error',
  where: {},
  message: 'The process has changed since the merge was made, so it was not saved.',
  remedy: 'Look through the merge again, as it is now, then save.',
});
