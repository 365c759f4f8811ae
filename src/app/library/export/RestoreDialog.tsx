import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/problem';
import { countsOf } from '../../../repository/backupFormat';
import { sha256 } from '../../../repository/digest';
import { asResult } from '../../../repository/failures';
import { readBackup } from '../../../repository/readBackup';
import { useProcesses } from '../../state/LibraryProvider';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { AlertDialog } from '../../ui/AlertDialog';
import { dateTimeText } from '../../ui/dates';
import { ProblemList } from '../../ui/ProblemList';
import { notifyProblems, notifyThrown } from '../notify';
import { downloadBackup } from './useLibraryFiles';

interface ReadBackup {
  bytes: Uint8Array;
  createdAt: string;
  counts: ReturnType<typeof countsOf>;
}

/** Says what a backup holds and what restoring it means, and downloads a safety copy before it does so. */
export function RestoreDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const repository = useRepository();
  const processes = useProcesses();
  const { backup, problems } = useReadBackup(file);
  const [busy, setBusy] = useState(false);

  const restore = async ({ bytes }: ReadBackup) => {
    setBusy(true);
    try {
      await downloadBackup(repository, 'before-restore');
      const result = await repository.restoreBackup(bytes);
      if (!result.ok) notifyProblems(result.problems);
      else {
        const { processes: restored, revisions } = result.value;
        const text = `Restored: ${restored} processes, ${revisions} revisions.`;
        useWorkspace.getState().notify({
          tone: 'success',
          text,
          remedy: 'The library as it was before is in your downloads.',
        });
      }
    } catch (error) {
      notifyThrown(error);
    }
    onClose();
  };

  return (
    <AlertDialog
      title={`Restore ${file.name}?`}
      isOpen
      confirmLabel="Download a copy and restore"
      isBusy={busy || !backup}
      onConfirm={() => backup && void restore(backup)}
      onClose={onClose}
    >
      {!backup && !problems && <p role="status">Reading the backup…</p>}
      {problems && <ProblemList problems={problems} />}
      {backup && (
        <>
          <p>
            The backup of {dateTimeText(backup.createdAt)} holds <b>{backup.counts.processes} processes</b>,{' '}
            {backup.counts.revisions} revisions and {backup.counts.drafts} unsaved drafts. The library shows{' '}
            <b>{processes.length} processes</b> now.
          </p>
          <p>
            Its processes come back as they were. Processes that it does not hold move to the bin. No revision
            is deleted, and a backup of the present library is downloaded first.
          </p>
        </>
      )}
    </AlertDialog>
  );
}

function useReadBackup(file: File): { backup?: ReadBackup; problems?: Problem[] } {
  const [read, setRead] = useState<{ backup?: ReadBackup; problems?: Problem[] }>({});
  useEffect(() => {
    let stopped = false;
    const work = async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await asResult(() => readBackup({ digest: sha256 }, bytes));
      if (stopped) return;
      if (!result.ok) return setRead({ problems: result.problems });
      const { data, createdAt } = result.value;
      setRead({ backup: { bytes, createdAt, counts: countsOf(data) } });
    };
    work().catch((fault: unknown) => !stopped && notifyThrown(fault));
    return () => {
      stopped = true;
    };
  }, [file]);
  return read;
}
