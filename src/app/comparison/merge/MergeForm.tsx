import { Loader } from 'lucide-react';
import { useState } from 'react';
import type { Merger } from '../../../core/comparison/merge/merge-result';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { createModelWorker } from '../../work/getModelWorker';
import type { SeenConflict } from '../../work/ModelApi';
import { dayOf } from '../side-words';
import { ConflictChoice } from './ConflictChoice';
import { MergedAlone } from './MergedAlone';
import { saveMerge } from './save-merge';
import type { BaseRevision, MergeState } from './useMerge';

interface MergeFormProps {
  state: Extract<MergeState, { phase: 'merging' | 'done' }>;
  processKey: string;
  fileName: string;
  onBase: (revision: string) => void;
  onClose: () => void;
}

type Choices = ReadonlyMap<string, Merger>;

/** The revision that both come from, each conflict as two choices, what merges by itself, and the way to save it. */
export function MergeForm({ state, processKey, fileName, onBase, onClose }: MergeFormProps) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [busy, setBusy] = useState(false);
  const repository = useRepository();
  const done = state.phase === 'done' ? state : undefined;
  const conflicts = done?.merge.conflicts ?? [];
  const open = conflicts.filter(({ ids }) => !choices.has(ids[0]!)).length;

  const save = async () => {
    if (!done) return;
    setBusy(true);
    const worker = createModelWorker();
    try {
      const { base, ours, theirs } = done.texts;
      const text = await worker.api.mergedText(base, ours, theirs, choices);
      const saved = await saveMerge(repository, processKey, {
        ours,
        text,
        message: `Merged with ${fileName}`,
      });
      if (!saved.ok) return notifyProblems(saved.problems);
      const { notify, openProcess } = useWorkspace.getState();
      notify({ tone: 'success', text: 'Merged, as the newest revision. History leads back.' });
      openProcess(processKey);
    } catch (fault) {
      notifyThrown(fault);
    } finally {
      worker.end();
      setBusy(false);
    }
  };

  return (
    <>
      <div className="merge-body">
        <Select
          label="Both come from"
          description="What changed since this revision is merged. The one that is nearest to the file is chosen first."
          value={state.baseId}
          onChange={onBase}
          options={state.bases.map(optionOf)}
        />
        {done ? (
          <>
            {conflicts.length > 0 && (
              <section className="merge-conflicts" aria-label="To decide">
                <h3>To decide</h3>
                {conflicts.map((conflict) => (
                  <ConflictChoice
                    key={conflict.ids[0]}
                    conflict={conflict}
                    drawings={done.merge.drawings}
                    choice={choices.get(conflict.ids[0]!)}
                    onChoose={(choice) => setChoices(withChoice(choices, conflict, choice))}
                  />
                ))}
              </section>
            )}
            <MergedAlone merge={done.merge} />
          </>
        ) : (
          <p role="status">
            <Loader size={14} className="spinner" aria-hidden="true" /> Merging…
          </p>
        )}
      </div>
      <footer className="merge-footer">
        <p role="status">{done && stillOpen(conflicts.length, open)}</p>
        <Button onPress={onClose}>Cancel</Button>
        <Button tone="primary" isDisabled={!done || open > 0 || busy} onPress={() => void save()}>
          Save as a new revision
        </Button>
      </footer>
    </>
  );
}

const withChoice = (choices: Choices, { ids }: SeenConflict, choice: Merger): Choices =>
  new Map([...choices, ...ids.map((id) => [id, choice] as const)]);

function stillOpen(all: number, open: number): string {
  if (all === 0) return 'Nothing conflicts.';
  if (open === 0) return all === 1 ? 'The conflict is decided.' : `All ${all} conflicts are decided.`;
  return all === 1 ? '1 conflict to decide.' : `${open} of ${all} conflicts to decide.`;
}

const optionOf = ({ id, message, savedAt, changes }: BaseRevision) => ({
  id,
  label: `${message || 'No message'} · ${dayOf(savedAt)}`,
  ...(changes !== undefined && {
    hint: changes === 1 ? '1 change to the file' : `${changes} changes to the file`,
  }),
});
