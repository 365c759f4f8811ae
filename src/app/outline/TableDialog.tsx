import { useState } from 'react';
import { NumberAndName } from '../library/NumberAndName';
import { notifyThrown } from '../library/notify';
import { numberFault } from '../library/number-fault';
import { useLibraryInfo, useProcesses } from '../state/LibraryProvider';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TableField } from './TableField';
import { TablePreview } from './TablePreview';
import { useProcessOfTable } from './useProcessOfTable';
import './outline.css';

export interface MadeProcess {
  number: string;
  name: string;
  text: string;
}

interface TableDialogProps {
  title: string;
  /** The label of the button. */
  action: string;
  /** The table to begin with. */
  initial?: string;
  /** The process whose place the table's takes. */
  self?: { key: string; number: string; name: string };
  /** @returns true when it was done, and the dialog may close */
  onMake: (made: MadeProcess) => Promise<boolean>;
  onClose: () => void;
}

/** A table of steps, what it makes as a drawing, and what to mend in it by row and column; then the process is made. */
export function TableDialog({ title, action, initial = '', self, onMake, onClose }: TableDialogProps) {
  const processes = useProcesses();
  const { chapters } = useLibraryInfo();
  const [table, setTable] = useState(initial);
  const [number, setNumber] = useState(self?.number ?? '');
  const [name, setName] = useState(self?.name ?? '');
  const [working, setWorking] = useState(false);
  const { made, busy } = useProcessOfTable(table, number.trim(), name.trim());
  // A table may say itself which process it describes.
  const said = made?.said;
  const shown = said ?? { number: number.trim(), name: name.trim() };
  const fault = numberFault(shown.number, { processes, chapters, self: self?.key });
  const hasErrors = made?.problems.some(({ severity }) => severity === 'error') ?? false;
  const ready = made !== undefined && made.text !== '' && !busy && !hasErrors && !working;

  const make = async () => {
    setWorking(true);
    try {
      if (await onMake({ ...shown, text: made!.text })) onClose();
    } catch (error) {
      notifyThrown(error);
    } finally {
      setWorking(false);
    }
  };

  return (
    <Dialog
      title={title}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={!ready || shown.name === '' || fault?.severity === 'error'}
            onPress={() => void make()}
          >
            {action}
          </Button>
        </>
      }
    >
      <TableField table={table} setTable={setTable} />
      {said ? (
        <p>
          The table describes <strong>{`${said.number} ${said.name}`.trim()}</strong>.{' '}
          {fault?.severity === 'error' && <span className="field-error">{fault.text}</span>}
        </p>
      ) : (
        <div className="table-process">
          <NumberAndName {...{ number, setNumber, name, setName, fault }} autoFocus={false} />
        </div>
      )}
      <TablePreview made={table.trim() === '' ? undefined : made} busy={busy} />
    </Dialog>
  );
}
