import { useEffect, useState } from 'react';
import type { FileState } from '../../../repository/Repository';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { dateTimeText } from '../../ui/dates';
import { Dialog } from '../../ui/Dialog';
import type { OpenSheet } from '../data/useSheet';
import { useSave } from '../data/useSave';

/** Every state that a sheet had in this library. An earlier one comes back as a new state: history only grows. */
export function HistoryDialog({
  sheet: { sheet, path, text },
  onClose,
}: {
  sheet: OpenSheet;
  onClose: () => void;
}) {
  const repository = useRepository();
  const save = useSave();
  const [states, setStates] = useState<readonly FileState[]>();
  useEffect(() => {
    let stopped = false;
    repository.fileHistory(path).then((found) => {
      if (!stopped) setStates(found);
    }, notifyThrown);
    return () => {
      stopped = true;
    };
  }, [repository, path, text]);

  const bringBack = async (state: FileState) => {
    const change = { path, text: state.text, expected: text };
    const message = `${sheet.title}: the state of ${dateTimeText(state.savedAt)} brought back`;
    if (await save([change], message)) onClose();
  };

  return (
    <Dialog title={`Earlier states: ${sheet.title.toLowerCase()}`} isOpen onClose={onClose}>
      {states?.length === 0 && <p>Nothing has been stored of it yet.</p>}
      <ol className="file-history">
        {states?.map((state, index) => (
          <li key={index}>
            <span>
              {state.message || 'Came with the library'}
              <small>{dateTimeText(state.savedAt)}</small>
            </span>
            {state.text === text ? (
              <span className="badge">now</span>
            ) : (
              <Button onPress={() => void bringBack(state)}>Bring back</Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
