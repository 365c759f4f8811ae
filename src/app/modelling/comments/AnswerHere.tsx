import { useMemo } from 'react';
import { CommentActions } from '../../consultation/CommentActions';
import type { KeptComment } from '../../consultation/review-now';
import { NEXT_SAVE, revisionChoice, type DoneChoice } from '../../consultation/revision-names';
import { Button } from '../../ui/Button';
import { useHistory } from '../history/useHistory';
import { useSessionState } from '../session/SessionContext';
import type { DoneWithSave } from './useDoneWithSave';

const MOST_REVISIONS = 6;

interface AnswerHereProps {
  kept: KeptComment;
  processKey: string;
  doneWithSave: DoneWithSave;
}

/** Answers a comment beside the diagram: what is done was done by a revision of this process, or will be by the next. */
export function AnswerHere({ kept, processKey, doneWithSave }: AnswerHereProps) {
  const revisions = useHistory(processKey);
  const canSave = useSessionState((s) => s.phase === 'open' && s.access === 'editing');
  const choices = useMemo<DoneChoice[]>(
    () => [
      ...(canSave
        ? [{ id: NEXT_SAVE, label: 'With my next save', hint: 'Marked as done when a revision is saved' }]
        : []),
      ...(revisions ?? []).slice(0, MOST_REVISIONS).map(revisionChoice),
    ],
    [canSave, revisions],
  );
  if (doneWithSave.waiting.some(({ path }) => path === kept.path))
    return (
      <div className="stale-notice" role="status">
        <p>
          Done with your next save. <Button onPress={() => doneWithSave.remove(kept.path)}>Not so</Button>
        </p>
      </div>
    );
  if (revisions === undefined) return null;
  return <CommentActions comments={[kept]} choices={choices} onNextSave={doneWithSave.add} />;
}
