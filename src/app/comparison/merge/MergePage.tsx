import { Loader } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import { dayOf } from '../side-words';
import { useSide } from '../useComparison';
import { MergeForm } from './MergeForm';
import { useMerge } from './useMerge';
import '../../../editor/change-marks/change-marks.css';
import '../compare.css';
import './merge.css';

/** A file that somebody edited elsewhere, put into the process that it comes from. */
export function MergePage() {
  const { a, b } = useWorkspace((s) => s.place.compare) ?? {};
  const closeCompare = useWorkspace((s) => s.closeCompare);
  const ours = useSide(a);
  const file = useSide(b);
  const [chosen, setChosen] = useState<string>();
  const state = useMerge(ours?.ok ? ours.side : undefined, file?.ok ? file.side : undefined, chosen);
  const faults = [ours, file].flatMap((side) => (side?.ok === false ? [side.problem] : []));
  const problems = faults.length > 0 ? faults : state.phase === 'failed' ? state.problems : [];

  return (
    <div className="compare merge">
      <div className="compare-toolbar">
        <h2>Merge</h2>
        {ours?.ok && file?.ok && (
          <p>
            <strong>{file.side.title}</strong> into <strong>{ours.side.title}</strong>
          </p>
        )}
      </div>
      {problems.length > 0 ? (
        <div className="compare-faults" role="alert">
          <ProblemList problems={problems} />
          <Button onPress={closeCompare}>Back to the process</Button>
        </div>
      ) : state.phase === 'same' ? (
        <EmptyState
          title="Nothing to merge"
          actions={<Button onPress={closeCompare}>Back to the process</Button>}
        >
          <p>
            {state.revision
              ? `The file is exactly the revision “${state.revision.message || 'No message'}” of ${dayOf(state.revision.savedAt)}: the library has all that is in it.`
              : 'The file is exactly what the library has.'}
          </p>
        </EmptyState>
      ) : ours?.ok && (state.phase === 'merging' || state.phase === 'done') ? (
        <MergeForm
          // Choices are for one merge: another revision begins anew, as a change in the library does.
          key={state.baseId}
          state={state}
          processKey={ours.side.processKey!}
          fileName={file?.ok ? file.side.title : ''}
          onBase={setChosen}
          onClose={closeCompare}
        />
      ) : (
        <div className="empty-state" role="status">
          <p>
            <Loader size={14} className="spinner" aria-hidden="true" /> Looking for the revision that the file
            comes from…
          </p>
          <Button onPress={closeCompare}>Cancel</Button>
        </div>
      )}
    </div>
  );
}
