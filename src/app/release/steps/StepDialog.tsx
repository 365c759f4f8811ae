import { useEffect, useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { mayPass } from '../../../core/release/guards/Guard';
import type { StepInput } from '../../../core/release/guards/record-guards';
import { guardsOf } from '../../../core/release/guardsOf';
import type { Problem } from '../../../core/problem';
import type { Release, ReleaseStep } from '../../../core/release/Release';
import { standingOf } from '../../../core/release/standingOf';
import { transitionOf } from '../../../core/release/transitions';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { useAuthor } from '../../state/useAuthor';
import { nowText } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import { TextField } from '../../ui/TextField';
import type { ReleaseKnown } from '../data/useReleaseFacts';
import { CheckLine } from './CheckLine';
import { GuardList } from './GuardList';
import { shownGuards } from './shown-guards';
import { StepFields } from './StepFields';
import { usualInput } from './step-fields';
import { STEP_DONE, STEP_HINTS, stepTitle } from './step-words';
import { takeStep } from './take-step';

interface StepDialogProps {
  release: Release;
  step: ReleaseStep;
  known: ReleaseKnown;
  onClose: () => void;
}

/** Takes a step: who, by which decision, on which dates; with the check list beside it as it fills. */
export function StepDialog({ release, step, known, onClose }: StepDialogProps) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const { author, keepAuthor } = useAuthor();
  const [typedName, setName] = useState<string>();
  const [input, setInput] = useState<StepInput>(() =>
    usualInput(step, release, standingOf(release).standing, dateInBritain(known.now)),
  );
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const by = typedName ?? author?.name ?? '';
  const facts = known.factsFor(step);
  const guards = guardsOf(release, step, facts, { ...input, by });
  const files = known.filesOf(step);
  // Whoever takes a step wants to know what stands in its way; a run that somebody stopped stays stopped.
  const begin = needsChecks(step) && files.check === undefined ? files.run : undefined;
  useEffect(() => begin?.(), [begin]);
  const isBack = transitionOf(step)?.back === true;
  const freezes = transitionOf(step)?.freezes === true;
  const unsaved = (freezes && known.library?.unsaved) || [];

  const run = async () => {
    setBusy(true);
    try {
      if (author && author.name !== by.trim()) await keepAuthor({ ...author, name: by });
      const result = await takeStep(
        repository,
        release,
        step,
        { ...input, by },
        { ...facts, now: nowText() },
      );
      if ('problems' in result) return setRefused(result.problems);
      notify({ tone: 'success', text: `Release ${release.id}: ${STEP_DONE[step].toLowerCase()}.` });
      onClose();
    } catch (error) {
      notifyThrown(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={`${stepTitle(step)}: release ${release.id}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone={isBack ? 'danger' : 'primary'}
            isDisabled={busy || !mayPass(guards)}
            onPress={() => void run()}
          >
            {stepTitle(step)}
          </Button>
        </>
      }
    >
      <p>{STEP_HINTS[step]}</p>
      {needsChecks(step) && <CheckLine files={files} />}
      <GuardList guards={shownGuards(guards, facts)} releaseId={release.id} label="Check list" />
      {unsaved.length > 0 && (
        <p className="release-warning">
          Unsaved work is not frozen. Save it first if it belongs to this release: {unsaved.join(', ')}.
        </p>
      )}
      <TextField
        label="Who takes the step"
        isRequired
        value={by}
        onChange={setName}
        description="Stands in the record of the release."
      />
      <StepFields step={step} input={input} onChange={setInput} />
      {refused.length > 0 && (
        <div role="alert">
          <ProblemList problems={refused} />
        </div>
      )}
    </Dialog>
  );
}

/** The steps whose guards look at what the checks find. */
export const needsChecks = (step: ReleaseStep): boolean =>
  step === 'start-review' || step === 'revise' || step === 'open-consultation' || step === 'approve';
