import type { Repository } from '../../../repository/Repository';
import { useWorkspace } from '../../state/store';
import { notifyThrown } from '../notify';
import { isFolderLocked, withFolderLock } from './folder-lock';
import { libraryTreeNow } from './library-tree-now';
import { removeFrom, writeTree } from './write-folder';

/**
 * Writes the library into a folder as it is now, and says so. Where a command works there, nothing is written, and the notice says who it
 * is and offers to try again.
 */
export async function writeLibrary(repository: Repository, folder: FileSystemDirectoryHandle): Promise<void> {
  const { notify } = useWorkspace.getState();
  try {
    const [tree, away] = [await libraryTreeNow(repository), await repository.takenAway()];
    const removed = await withFolderLock(folder, async (lock) => {
      await writeTree(folder, tree, lock);
      return removeFrom(folder, away, lock);
    });
    const gone = removed > 0 ? `, ${removed} removed that the library no longer has` : '';
    notify({ tone: 'success', text: `${tree.size} files written to the folder ${folder.name}${gone}.` });
  } catch (error) {
    if (!isFolderLocked(error)) return notifyThrown(error);
    const { message: text, remedy } = error.problem;
    const run = () => void writeLibrary(repository, folder);
    notify({ tone: 'warning', text, remedy, action: { label: 'Try again', run } });
  }
}
