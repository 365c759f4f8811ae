import { useEffect, useState } from 'react';
import { notifyProblems, notifyThrown } from '../library/notify';
import { useSession, useSessionState } from '../modelling/session/SessionContext';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { getModelWorker } from '../work/getModelWorker';
import { TableDialog, type MadeProcess } from './TableDialog';

/**
 * Puts what a table makes in place of the open process, as its newest revision; begins with the table of what it is now.
 * Work in hand becomes a revision first, so nothing is lost and History leads back.
 */
export function ReplaceFromTable() {
  const session = useSession();
  const repository = useRepository();
  const { head, phase, access } = useSessionState((s) => s);
  const dialog = useWorkspace((s) => s.dialog);
  const { closeDialog, notify } = useWorkspace.getState();
  const asked = dialog?.kind === 'replace-from-table' && dialog.processKey === head?.key && phase === 'open';
  const table = useTableNow(asked);
  if (!asked || table === undefined || head === undefined) return null;

  const replace = async ({ text }: MadeProcess) => {
    if (access !== 'editing') {
      notify({ tone: 'error', text: 'Another tab edits this process. Close it there first.' });
      return false;
    }
    const author = (await repository.setting<string>('author')) ?? '';
    const result = await session.restore(text, 'Replaced from a table of steps', author);
    if (result.ok)
      notify({
        tone: 'success',
        text: 'Replaced from the table, as the newest revision. History leads back.',
      });
    else notifyProblems(result.problems);
    return result.ok;
  };
  return (
    <TableDialog
      title={`Replace ${`${head.number} ${head.name}`.trim()} from a table`}
      action="Replace"
      initial={table}
      self={head}
      onMake={replace}
      onClose={closeDialog}
    />
  );
}

/** The table of the process as it is when the dialog is asked for. */
function useTableNow(asked: boolean): string | undefined {
  const session = useSession();
  const [table, setTable] = useState<string>();
  useEffect(() => {
    if (!asked) return;
    let stopped = false;
    const read = async () => {
      const text = (await session.editor?.text()) ?? session.store.getState().text;
      const { csv } = await getModelWorker().tableOfProcess(text);
      if (!stopped) setTable(csv);
    };
    read().catch(notifyThrown);
    return () => {
      stopped = true;
      setTable(undefined);
    };
  }, [asked, session]);
  return table;
}
