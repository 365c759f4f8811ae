import {
  Copy,
  Download,
  Ellipsis,
  FolderOpen,
  GitCompareArrows,
  PencilLine,
  Table2,
  Trash2,
} from 'lucide-react';
import type { ProcessHead } from '../../repository/Repository';
import { useCompareWithPresent } from '../comparison/useCompareWithPresent';
import { useWorkspace } from '../state/store';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu';
import { useProcessActions } from './useProcessActions';

interface ProcessMenuProps {
  head: ProcessHead;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** What can be done with one process. */
export function ProcessMenu({ head, ...open }: ProcessMenuProps) {
  const { openProcess, openDialog } = useWorkspace.getState();
  const compare = useCompareWithPresent(head.key);
  const { duplicate, moveToBin } = useProcessActions();
  const actions: Record<string, () => void> = {
    open: () => openProcess(head.key),
    rename: () => openDialog({ kind: 'rename', processKey: head.key }),
    duplicate: () => void duplicate(head),
    table: () => {
      openProcess(head.key);
      openDialog({ kind: 'replace-from-table', processKey: head.key });
    },
    compare: () => compare({ revision: 'saved' }),
    export: () => openDialog({ kind: 'export', processKey: head.key }),
    bin: () => void moveToBin(head),
  };
  return (
    <Menu
      {...open}
      label={`Actions for ${head.number} ${head.name}`}
      placement="bottom end"
      onAction={(id) => actions[String(id)]?.()}
      trigger={
        <IconButton label={`Actions for ${`${head.number} ${head.name}`.trim()}`}>
          <Ellipsis size={14} aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem id="open" icon={<FolderOpen size={14} />}>
        Open
      </MenuItem>
      <MenuItem id="rename" icon={<PencilLine size={14} />}>
        Rename or renumber…
      </MenuItem>
      <MenuItem id="duplicate" icon={<Copy size={14} />}>
        Duplicate
      </MenuItem>
      <MenuItem id="table" icon={<Table2 size={14} />}>
        Replace from a table…
      </MenuItem>
      <MenuItem id="compare" icon={<GitCompareArrows size={14} />}>
        Compare…
      </MenuItem>
      <MenuItem id="export" icon={<Download size={14} />}>
        Export…
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="bin" icon={<Trash2 size={14} />} tone="danger">
        Move to bin
      </MenuItem>
    </Menu>
  );
}
