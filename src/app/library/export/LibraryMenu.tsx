import { Archive, ArchiveRestore, Download, FolderDown, FolderOutput, Globe } from 'lucide-react';
import { useRef } from 'react';
import type { ProcessHead } from '../../../repository/Repository';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu';
import { useLibraryFiles } from './useLibraryFiles';
import { canWriteFolders } from './write-folder';

/** Everything that leaves the library, and the backup that comes back. */
export function LibraryMenu({ process }: { process: ProcessHead | undefined }) {
  const { downloadZip, writeFolder, downloadBackup } = useLibraryFiles();
  const openDialog = useWorkspace((s) => s.openDialog);
  const backupInput = useRef<HTMLInputElement>(null);
  const actions: Record<string, () => void> = {
    process: () => process && openDialog({ kind: 'export', processKey: process.key }),
    publish: () => openDialog({ kind: 'publish' }),
    zip: () => void downloadZip(),
    folder: () => void writeFolder(),
    backup: () => void downloadBackup(),
    restore: () => backupInput.current?.click(),
  };
  return (
    <>
      <Menu
        label="Export"
        placement="bottom end"
        onAction={(id) => actions[String(id)]?.()}
        disabledKeys={[process ? '' : 'process', canWriteFolders() ? '' : 'folder']}
        trigger={
          <Button icon={<Download size={14} aria-hidden="true" />}>
            <span className="wide-label">Export</span>
          </Button>
        }
      >
        <MenuSection title="This process">
          <MenuItem id="process" icon={<Download size={14} />} hint="BPMN, picture, PDF or Word, of any view">
            Export process…
          </MenuItem>
        </MenuSection>
        <MenuSection title="Whole library">
          <MenuItem id="publish" icon={<Globe size={14} />} hint="A static site that needs no server">
            Publish as a website…
          </MenuItem>
          <MenuItem
            id="zip"
            icon={<FolderDown size={14} />}
            hint="The models folder: processes and registers"
          >
            Download as zip
          </MenuItem>
          <MenuItem
            id="folder"
            icon={<FolderOutput size={14} />}
            hint={canWriteFolders() ? 'The same files, into a checkout' : 'Not offered by this browser'}
          >
            Write to a folder…
          </MenuItem>
        </MenuSection>
        <MenuSection title="Backup">
          <MenuItem id="backup" icon={<Archive size={14} />} hint="Everything, history included">
            Download a backup
          </MenuItem>
          <MenuItem id="restore" icon={<ArchiveRestore size={14} />}>
            Restore a backup…
          </MenuItem>
        </MenuSection>
      </Menu>
      <input
        ref={backupInput}
        type="file"
        hidden
        aria-label="Backup file"
        accept=".bambackup"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = ''; // the same file may be chosen again
          if (file) openDialog({ kind: 'restore', file });
        }}
      />
    </>
  );
}
