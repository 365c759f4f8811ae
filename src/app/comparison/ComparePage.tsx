import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '../state/store';
import { IconButton } from '../ui/Button';
import { ChooseSideDialog } from './ChooseSideDialog';
import { Comparison, type SideName } from './Comparison';

/** The page that compares any two states, each chosen in a dialog. */
export function ComparePage() {
  const place = useWorkspace((s) => s.place.compare) ?? {};
  const processKey = useWorkspace((s) => s.place.processKey);
  const amend = useWorkspace((s) => s.amendCompare);
  const [choosing, setChoosing] = useState<SideName>();
  return (
    <>
      <Comparison
        place={place}
        onAmend={amend}
        onChoose={setChoosing}
        title={<h2>Compare</h2>}
        tools={
          <IconButton
            label="Change sides over"
            isDisabled={place.a === undefined && place.b === undefined}
            onPress={() => amend({ a: place.b, b: place.a })}
          >
            <ArrowLeftRight size={16} aria-hidden="true" />
          </IconButton>
        }
      />
      {choosing && (
        <ChooseSideDialog
          title={choosing === 'a' ? 'What was before' : 'What came after'}
          value={place[choosing] ?? place[choosing === 'a' ? 'b' : 'a']}
          processKey={processKey}
          onChoose={(side) => {
            amend({ [choosing]: side, elementId: undefined });
            setChoosing(undefined);
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </>
  );
}
