import { BinDialog } from './library/BinDialog';
import { ExportDialog } from './library/export/ExportDialog';
import { RestoreDialog } from './library/export/RestoreDialog';
import { ImportDialog } from './library/import/ImportDialog';
import { NewProcessDialog } from './library/NewProcessDialog';
import { NewFromTable } from './outline/NewFromTable';
import { RenameDialog } from './library/RenameDialog';
import { PublishDialog } from './publish/PublishDialog';
import { useProcesses } from './state/LibraryProvider';
import { useWorkspace } from './state/store';

/** Shows the dialog that was asked for. */
export function Dialogs() {
  const dialog = useWorkspace((s) => s.dialog);
  const onClose = useWorkspace((s) => s.closeDialog);
  const processes = useProcesses();
  const headOf = (key: string) => processes.find((head) => head.key === key);

  switch (dialog?.kind) {
    case 'new-process':
      return <NewProcessDialog chapter={dialog.chapter} onClose={onClose} />;
    case 'new-from-table':
      return <NewFromTable onClose={onClose} />;
    case 'bin':
      return <BinDialog onClose={onClose} />;
    case 'import':
      return <ImportDialog files={dialog.files} onClose={onClose} />;
    case 'publish':
      return <PublishDialog onClose={onClose} />;
    case 'restore':
      return <RestoreDialog file={dialog.file} onClose={onClose} />;
    case 'rename':
    case 'export': {
      const head = headOf(dialog.processKey);
      if (!head) return null;
      return dialog.kind === 'rename' ? (
        <RenameDialog head={head} onClose={onClose} />
      ) : (
        <ExportDialog head={head} onClose={onClose} />
      );
    }
    default:
      return null;
  }
}
