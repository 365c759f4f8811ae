import { Trash2, Undo2 } from 'lucide-react';
import type { ProcessHead } from '../../repository/Repository';
import { useBin } from '../state/LibraryProvider';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { dateTimeText } from '../ui/dates';
import { useProcessActions } from './useProcessActions';

/** What was moved to the bin, each with the way back. Nothing in it is ever thrown away. */
export function BinDialog({ onClose }: { onClose: () => void }) {
  const bin = [...useBin()].sort((a, b) => (b.binnedAt ?? '').localeCompare(a.binnedAt ?? ''));
  return (
    <Dialog title="Bin" isOpen onClose={onClose}>
      {bin.length === 0 ? (
        <EmptyState icon={<Trash2 size={28} />} title="The bin is empty">
          <p>Processes that you move to the bin wait here, with their history.</p>
        </EmptyState>
      ) : (
        <ul className="bin-list">
          {bin.map((head) => (
            <BinLine key={head.key} head={head} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function BinLine({ head }: { head: ProcessHead }) {
  const { restore } = useProcessActions();
  const { number, name, binnedAt } = head;
  return (
    <li>
      <p>
        {number && <span className="number">{number}</span>} {name}
        {binnedAt && <small>Moved here on {dateTimeText(binnedAt)}</small>}
      </p>
      <Button
        aria-label={`Restore ${number} ${name}`}
        icon={<Undo2 size={14} aria-hidden="true" />}
        onPress={() => void restore(head)}
      >
        Restore
      </Button>
    </li>
  );
}
