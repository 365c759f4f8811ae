import { useMemo } from 'react';
import type { Repository } from '../../../repository/Repository';
import { zipOfTree } from '../../../repository/treeZip';
import { pendingWorkSettled } from '../../state/pendingWork';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { download } from '../../ui/download';
import { notifyThrown } from '../notify';
import { datedFileName } from './file-names';
import { libraryTreeNow } from './library-tree-now';
import { chooseFolder } from './write-folder';
import { writeLibrary } from './write-library';

/** The library as a whole, on its way out: zip, folder, backup. */
export function useLibraryFiles() {
  const repository = useRepository();
  return useMemo(() => filesOf(repository), [repository]);
}

function filesOf(repository: Repository) {
  const { notify } = useWorkspace.getState();
  return {
    downloadZip: () =>
      guarded(async () => {
        const tree = await libraryTreeNow(repository);
        const zip = new Blob([zipOfTree(tree) as BlobPart], { type: 'application/zip' });
        download(zip, datedFileName('library', new Date(), 'zip'));
        notify({ tone: 'success', text: `Library downloaded: ${tree.size} files.` });
      }),

    writeFolder: () =>
      guarded(async () => {
        const folder = await chooseFolder();
        if (folder) await writeLibrary(repository, folder);
      }),

    downloadBackup: () => guarded(() => downloadBackup(repository)),
  };
}

/** Everything stored, history included, as one file. */
export async function downloadBackup(repository: Repository, what = 'backup'): Promise<void> {
  await pendingWorkSettled();
  const bytes = await repository.backup();
  download(
    new Blob([bytes as BlobPart], { type: 'application/zip' }),
    datedFileName(what, new Date(), 'bambackup'),
  );
}

async function guarded(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    notifyThrown(error);
  }
}
