import { freeze, type Frozen } from '../../../core/release/freeze';
import { sha256 } from '../../../repository/digest';
import type { LibraryTree, Repository } from '../../../repository/Repository';
import { pendingWorkSettled } from '../../state/pendingWork';

/** What would be frozen now: saved processes, registers and library.json. Unsaved work is no part of it. */
export interface LibraryNow extends Frozen {
  tree: LibraryTree;
  /** Names of the processes with unsaved work. */
  unsaved: string[];
}

export async function libraryNow(repository: Repository): Promise<LibraryNow> {
  await pendingWorkSettled();
  const tree = await repository.exportTree({ releases: false });
  const heads = await repository.listProcesses();
  const unsaved = heads
    .filter(({ hasDraft }) => hasDraft)
    .map(({ number, name }) => `${number} ${name}`.trim());
  return { ...(await freeze(tree, sha256)), tree, unsaved };
}
