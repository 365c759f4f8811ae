import { Link2 } from 'lucide-react';
import type { ElementDetails } from '../../../editor/ProcessEditor';
import { addressOf, writeAddress } from '../../state/address';
import { useProcesses } from '../../state/LibraryProvider';
import { useWorkspace } from '../../state/store';
import { IconButton } from '../../ui/Button';
import { kindOf, titleOf } from '../outline/step-outline';

/** What is selected: its kind, id and owner, and the way to a link to it. */
export function ElementHeader({ details }: { details: ElementDetails }) {
  const notify = useWorkspace((s) => s.notify);
  const place = useWorkspace((s) => s.place);
  const processes = useProcesses();
  const { id, type, layer, process } = details;

  const copyLink = async () => {
    const name = place.processKey === undefined ? undefined : addressOf(place.processKey, processes);
    const hash = writeAddress({ ...place, process: name, elementId: process ? undefined : id });
    const link = new URL(hash, window.location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      notify({ tone: 'success', text: 'The link is in the clipboard.' });
    } catch {
      notify({ tone: 'info', text: `The browser gives no clipboard. The link: ${link}` });
    }
  };

  return (
    <header className="element-header">
      <h2>{titleOf(details)}</h2>
      <p>
        <span>{process ? 'process' : kindOf(type)}</span>
        <code>{id}</code>
        {layer && (
          <span className="badge" data-tone="layer">
            {layer}
          </span>
        )}
        <IconButton
          label={process ? 'Copy a link to this process' : 'Copy a link to this element'}
          onPress={() => void copyLink()}
        >
          <Link2 size={14} aria-hidden="true" />
        </IconButton>
      </p>
    </header>
  );
}
