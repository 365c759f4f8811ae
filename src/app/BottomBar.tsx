import { Library, PanelRight, Workflow } from 'lucide-react';
import { useWorkspace } from './state/store';
import { Button } from './ui/Button';

/** At narrow widths: one tap to each of the three parts. */
export function BottomBar({ hasProcess }: { hasProcess: boolean }) {
  const drawer = useWorkspace((s) => s.drawer);
  const openDrawer = useWorkspace((s) => s.openDrawer);
  return (
    <nav className="bottom-bar" aria-label="Parts">
      <Button
        tone="quiet"
        icon={<Library size={18} aria-hidden="true" />}
        aria-expanded={drawer === 'library'}
        onPress={() => openDrawer('library')}
      >
        Library
      </Button>
      <Button
        tone="quiet"
        icon={<Workflow size={18} aria-hidden="true" />}
        onPress={() => openDrawer(undefined)}
      >
        Diagram
      </Button>
      <Button
        tone="quiet"
        icon={<PanelRight size={18} aria-hidden="true" />}
        isDisabled={!hasProcess}
        aria-expanded={drawer === 'properties'}
        onPress={() => openDrawer('properties')}
      >
        Properties
      </Button>
    </nav>
  );
}
