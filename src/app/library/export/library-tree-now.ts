import type { LibraryTree, Repository } from '../../../repository/Repository';
import { pendingWorkSettled } from '../../state/pendingWork';

/** The whole library as files, each process as it is now: its draft where it has one, else its head. */
export async function libraryTreeNow(repository: Repository): Promise<LibraryTree> {
  await pendingWorkSettled();
  const tree = new Map(await repository.exportTree());
  for (const { key, path, hasDraft } of await repository.listProcesses()) {
    if (!hasDraft) continue;
    const opened = await repository.open(key);
    if (opened.ok) tree.set(path, opened.value.text);
  }
  return tree;
}
