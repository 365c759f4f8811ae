import { Workflow } from 'lucide-react';
import { IconButton } from '../../ui/Button';
import { useDiagram } from '../canvas/DiagramContext';
import { useSessionState } from '../session/SessionContext';

/** Lays out the process, what its layer draws, or what is selected where that is more than one thing. */
export function LayOutButton({ layer, isDisabled }: { layer: string | undefined; isDisabled: boolean }) {
  const { editor } = useDiagram();
  const isPart = useSessionState((s) => s.selectedIds.length > 1);
  const label = isPart
    ? 'Lay out selection'
    : layer === undefined
      ? 'Lay out'
      : `Lay out what ${layer} draws`;
  return (
    <IconButton
      label={label}
      isDisabled={isDisabled}
      onPress={() => (isPart ? editor?.layOutSelection() : editor?.layOut())}
    >
      <Workflow size={16} aria-hidden="true" />
    </IconButton>
  );
}
