import { notifyProblems } from '../library/notify';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { TableDialog, type MadeProcess } from './TableDialog';

/** Makes a new process out of a table of steps and opens it. */
export function NewFromTable({ onClose }: { onClose: () => void }) {
  const repository = useRepository();
  const create = async (made: MadeProcess) => {
    const result = await repository.createProcess({ ...made, message: 'Made from a table of steps' });
    if (result.ok) useWorkspace.getState().openProcess(result.value.key, { view: 'baseline' });
    else notifyProblems(result.problems);
    return result.ok;
  };
  return <TableDialog title="New process from a table" action="Create" onMake={create} onClose={onClose} />;
}
