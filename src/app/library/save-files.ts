import type { FileChange, Repository } from '../../repository/Repository';
import { useWorkspace } from '../state/store';
import { notifyProblems, notifyThrown } from './notify';

/** The changes that undo something that was saved, made when somebody asks. */
type WayBack = () => readonly FileChange[];

/** An undo that saves and speaks for itself. */
interface OwnUndo {
  undo: () => Promise<unknown>;
}

/**
 * Saves files as one step and says so, with the way to undo it where there is one. Gives false, after saying why, where the store
 * refused. An undo is one more step: what was saved stays in the history of the files.
 */
export async function saveFiles(
  repository: Repository,
  changes: readonly FileChange[],
  message: string,
  back?: WayBack | OwnUndo,
): Promise<boolean> {
  if (!(await stored(repository, () => changes, message))) return false;
  const { notify } = useWorkspace.getState();
  const undo = async (wayBack: WayBack | OwnUndo) => {
    if (typeof wayBack !== 'function') return wayBack.undo().catch(notifyThrown);
    const text = `Undone: ${message}`;
    if (await stored(repository, wayBack, text)) notify({ tone: 'info', text: `${text}.` });
  };
  notify({
    tone: 'success',
    text: `${message}.`,
    ...(back && { action: { label: 'Undo', run: () => void undo(back) } }),
  });
  return true;
}

/** The texts from which the changes were made. */
export const formerTexts =
  (changes: readonly FileChange[]): WayBack =>
  () =>
    changes.map(({ path, text, expected = '' }) => ({ path, text: expected, expected: text }));

async function stored(repository: Repository, changes: WayBack, message: string): Promise<boolean> {
  try {
    const result = await repository.saveFiles(changes(), message);
    if (!result.ok) notifyProblems(result.problems);
    return result.ok;
  } catch (fault) {
    notifyThrown(fault);
    return false;
  }
}
