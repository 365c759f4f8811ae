import { useEffect, useState } from 'react';
import { planPath } from '../../../core/release/paths';
import type { FileState } from '../../../repository/Repository';
import { notifyThrown } from '../../library/notify';
import { useSave } from '../../register/data/useSave';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { dateTimeText } from '../../ui/dates';
import { Dialog } from '../../ui/Dialog';

interface PlanHistoryProps {
  release: string;
  /** Given where it is a dialog; without it the list stands in the page. */
  onClose?: () => void;
}

/** Every state that the plan has had; an older one can be taken back, as a new state. */
export function PlanHistory({ release, onClose }: PlanHistoryProps) {
  const repository = useRepository();
  const save = useSave();
  const path = planPath(release);
  const [states, setStates] = useState<readonly FileState[]>();
  useEffect(() => {
    let stopped = false;
    const load = () =>
      repository.fileHistory(path).then((found) => !stopped && setStates(found), notifyThrown);
    void load();
    const stop = repository.subscribe(() => void load());
    return () => {
      stopped = true;
      stop();
    };
  }, [repository, path]);
  const [newest] = states ?? [];
  const restore = ({ text, savedAt }: FileState) =>
    void save([{ path, text, expected: newest!.text }], `Plan of ${dateTimeText(savedAt)} taken back`);
  const list = (
    <ol className="plan-states">
      {(states ?? []).map((state, index) => (
        <li key={`${state.savedAt} ${index}`}>
          <span>
            {state.message || 'As it came with the library'}
            <small>{dateTimeText(state.savedAt)}</small>
          </span>
          {index === 0 ? (
            <span className="badge">now</span>
          ) : (
            state.text !== '' &&
            state.text !== newest?.text && (
              <Button aria-label={`Take back: ${state.message}`} onPress={() => restore(state)}>
                Take back
              </Button>
            )
          )}
        </li>
      ))}
    </ol>
  );
  if (!onClose) return list;
  return (
    <Dialog
      title="History of the plan"
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      {list}
    </Dialog>
  );
}
