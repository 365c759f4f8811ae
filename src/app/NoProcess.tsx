import { FilePlus2, Workflow } from 'lucide-react';
import { useWorkspace } from './state/store';
import { useNarrow } from './state/useMedia';
import { Button } from './ui/Button';
import { EmptyState } from './ui/EmptyState';
import { Welcome } from './Welcome';

/** The middle of the window while no process is open. */
export function NoProcess() {
  const missing = useWorkspace((s) => s.missing);
  const welcomed = useWorkspace((s) => s.welcomed);
  const openDialog = useWorkspace((s) => s.openDialog);
  const openDrawer = useWorkspace((s) => s.openDrawer);
  const narrow = useNarrow();
  const browse = narrow && (
    <Button tone="primary" onPress={() => openDrawer('library')}>
      Show the library
    </Button>
  );

  if (missing !== undefined)
    return (
      <EmptyState
        icon={<Workflow size={32} />}
        title={`There is no process ${missing} in this library`}
        actions={browse || <Button onPress={() => openDialog({ kind: 'bin' })}>Look in the bin</Button>}
      >
        <p>It may have been renumbered, or moved to the bin. Choose a process from the library.</p>
      </EmptyState>
    );
  if (!welcomed) return <Welcome>{browse}</Welcome>;
  return (
    <EmptyState
      icon={<Workflow size={32} />}
      title="No process is open"
      actions={
        browse || (
          <Button
            icon={<FilePlus2 size={14} aria-hidden="true" />}
            onPress={() => openDialog({ kind: 'new-process' })}
          >
            New process
          </Button>
        )
      }
    >
      <p>Choose one in the library, make a new one, or drop a .bpmn file anywhere in this window.</p>
    </EmptyState>
  );
}
