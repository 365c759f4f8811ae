import { TextField } from '../ui/TextField';
import type { NumberFault } from './number-fault';

interface NumberAndNameProps {
  number: string;
  setNumber: (number: string) => void;
  name: string;
  setName: (name: string) => void;
  fault?: NumberFault;
  /** False where something else in the dialog comes first. */
  autoFocus?: boolean;
}

/** The two fields that identify a process. */
export function NumberAndName({
  number,
  setNumber,
  name,
  setName,
  fault,
  autoFocus = true,
}: NumberAndNameProps) {
  return (
    <>
      <TextField
        label="BAD number"
        description={
          fault?.severity === 'hint' ? fault.text : 'Such as 7.2.2. Leave it empty where there is none yet.'
        }
        errorMessage={fault?.severity === 'error' ? fault.text : undefined}
        value={number}
        onChange={setNumber}
        inputMode="decimal"
        autoComplete="off"
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        isRequired
        autoFocus={autoFocus}
        autoComplete="off"
        maxLength={200}
      />
    </>
  );
}
