import { useState } from 'react';
import { Form } from 'react-aria-components';
import { blankProcess } from '../../core/bpmn/blank';
import { useLibraryInfo, useProcesses } from '../state/LibraryProvider';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { notifyProblems, notifyThrown } from './notify';
import { NumberAndName } from './NumberAndName';
import { numberFault } from './number-fault';

/** Asks for number and name and opens the new process, with a pool, a lane and a start event to draw from. */
export function NewProcessDialog({ chapter = '', onClose }: { chapter?: string; onClose: () => void }) {
  const repository = useRepository();
  const processes = useProcesses();
  const { chapters } = useLibraryInfo();
  const [number, setNumber] = useState(chapter && `${chapter}.`);
  const [name, setName] = useState('');
  const fault = numberFault(number, { processes, chapters });
  const valid = name.trim() !== '' && fault?.severity !== 'error';

  const create = async () => {
    const details = { number: number.trim(), name: name.trim() };
    try {
      const result = await repository.createProcess({ ...details, text: blankProcess(details) });
      if (!result.ok) return notifyProblems(result.problems);
      useWorkspace.getState().openProcess(result.value.key, { view: 'baseline' });
      onClose();
    } catch (error) {
      notifyThrown(error);
    }
  };

  return (
    <Dialog
      title="New process"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="new-process" isDisabled={!valid}>
            Create
          </Button>
        </>
      }
    >
      <Form
        id="new-process"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) void create();
        }}
      >
        <NumberAndName {...{ number, setNumber, name, setName, fault }} />
      </Form>
    </Dialog>
  );
}
