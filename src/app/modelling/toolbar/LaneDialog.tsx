import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { partiesOf } from './parties';

interface LaneDialogProps {
  layer: string;
  /** Pools that a variation lane can stand on. */
  pools: readonly { id: string; label: string }[];
  onAdd: (participantId: string, parties: string[]) => void;
  onClose: () => void;
}

/** Asks for the parties that the variation lane gets a child lane for. Open while it is mounted. */
export function LaneDialog({ layer, pools, onAdd, onClose }: LaneDialogProps) {
  const [text, setText] = useState('');
  const [pool, setPool] = useState(pools[0]?.id);
  const parties = partiesOf(text);
  const add = () => {
    if (pool === undefined) return;
    onAdd(pool, parties);
    onClose();
  };
  return (
    <Dialog
      title={`Add a variation lane for ${layer}`}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={pool === undefined} onPress={add}>
            Add the lane
          </Button>
        </>
      }
    >
      <p>
        The lane goes on top of the pool and holds the steps that {layer} adds. The baseline stays as it is.
      </p>
      {pools.length > 1 && <Select label="Pool" options={pools} value={pool} onChange={setPool} />}
      {pools.length === 0 && (
        <p className="field-warning">There is no pool in this diagram: draw one around the process first.</p>
      )}
      <TextField
        label="Parties, one a line"
        rows={4}
        value={text}
        onChange={setText}
        placeholder={'S1SP\nDCO'}
        description={
          parties.length === 0
            ? 'Without a party the lane has no lanes inside.'
            : `${parties.length} ${parties.length === 1 ? 'lane' : 'lanes'} inside: ${parties.join(', ')}`
        }
      />
    </Dialog>
  );
}
