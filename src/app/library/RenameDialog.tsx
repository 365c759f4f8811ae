import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ProcessHead } from '../../repository/Repository';
import { useLibraryInfo, useProcesses } from '../state/LibraryProvider';
import { pendingWorkSettled } from '../state/pendingWork';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { notifyProblems, notifyThrown } from './notify';
import { NumberAndName } from './NumberAndName';
import { numberFault } from './number-fault';

/** Gives a process another name or number, as a new revision of its present state. */
export function RenameDialog({ head, onClose }: { head: ProcessHead; onClose: () => void }) {
  const repository = useRepository();
  const processes = useProcesses();
  const { chapters } = useLibraryInfo();
  const [number, setNumber] = useState(head.number);
  const [name, setName] = useState(head.name);
  const fault = numberFault(number, { processes, chapters, self: head.key });
  const changed = number.trim() !== head.number || name.trim() !== head.name;
  const valid = changed && name.trim() !== '' && fault?.severity !== 'error';

  const rename = async () => {
    try {
      await pendingWorkSettled();
      const result = await repository.renameProcess(head.key, { number: number.trim(), name: name.trim() });
      if (!result.ok) return notifyProblems(result.problems);
      useWorkspace.getState().notify({ tone: 'success', text: `Renamed to “${result.value.name}”.` });
      onClose();
    } catch (error) {
      notifyThrown(error);
    }
  };

  return (
    <Dialog
      title="Rename or renumber"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="rename" isDisabled={!valid}>
            Rename
          </Button>
        </>
      }
    >
      <Form
        id="rename"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) void rename();
        }}
      >
        <NumberAndName {...{ number, setNumber, name, setName, fault }} />
      </Form>
    </Dialog>
  );
}
