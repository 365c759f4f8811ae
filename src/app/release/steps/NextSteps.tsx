import { ArrowRight, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { mayPass } from '../../../core/release/guards/Guard';
import { guardsOf, possibleSteps } from '../../../core/release/guardsOf';
import type { Release, ReleaseStep } from '../../../core/release/Release';
import { transitionOf } from '../../../core/release/transitions';
import { Button } from '../../ui/Button';
import type { ReleaseKnown } from '../data/useReleaseFacts';
import { CheckLine } from './CheckLine';
import { GuardList } from './GuardList';
import { shownGuards } from './shown-guards';
import { needsChecks, StepDialog } from './StepDialog';
import { STEP_HINTS, stepTitle } from './step-words';

interface NextStepsProps {
  release: Release;
  releases: readonly Release[];
  known: ReleaseKnown;
}

/** What can be done with the release now, each step with what stands in its way; and the ways back. */
export function NextSteps({ release, releases, known }: NextStepsProps) {
  const [taking, setTaking] = useState<ReleaseStep>();
  const steps = possibleSteps(release, releases, dateInBritain(known.now));
  const forth = steps.filter((step) => !transitionOf(step)?.back);
  const back = steps.filter((step) => transitionOf(step)?.back);
  useChecks(forth, known);

  if (steps.length === 0) return null;
  return (
    <section className="release-part" aria-labelledby="next-steps">
      <h3 id="next-steps">What comes next</h3>
      <div className="next-steps">
        {forth.map((step) => (
          <StepCard
            key={step}
            step={step}
            release={release}
            known={known}
            isMain={transitionOf(step)?.to !== undefined}
            onTake={() => setTaking(step)}
          />
        ))}
      </div>
      {back.length > 0 && (
        <div className="button-row" role="group" aria-label="Back">
          {back.map((step) => (
            <Button key={step} icon={<Undo2 size={14} aria-hidden="true" />} onPress={() => setTaking(step)}>
              {`${stepTitle(step)}…`}
            </Button>
          ))}
        </div>
      )}
      {taking && (
        <StepDialog
          key={taking}
          release={release}
          step={taking}
          known={known}
          onClose={() => setTaking(undefined)}
        />
      )}
    </section>
  );
}

interface StepCardProps {
  step: ReleaseStep;
  release: Release;
  known: ReleaseKnown;
  isMain: boolean;
  onTake: () => void;
}

function StepCard({ step, release, known, isMain, onTake }: StepCardProps) {
  const title = stepTitle(step);
  const facts = known.factsFor(step);
  // What is asked in the dialog is no obstacle yet.
  const guards = shownGuards(guardsOf(release, step, facts), facts).filter(({ asks }) => asks === undefined);
  return (
    <article className="step-card" aria-label={title}>
      <h4>{title}</h4>
      <p className="release-quiet">{STEP_HINTS[step]}</p>
      {needsChecks(step) && <CheckLine files={known.filesOf(step)} />}
      <GuardList guards={guards} releaseId={release.id} label={`Check list: ${title}`} />
      <div className="button-row">
        <Button
          tone={isMain && mayPass(guards) ? 'primary' : 'plain'}
          icon={<ArrowRight size={14} aria-hidden="true" />}
          onPress={onTake}
        >
          {`${title}…`}
        </Button>
      </div>
    </article>
  );
}

/** Runs the checks that the way on asks for, once for each set of files; a run that somebody stopped stays stopped. */
function useChecks(forth: readonly ReleaseStep[], known: ReleaseKnown): void {
  const main = forth.find((step) => needsChecks(step) && transitionOf(step)?.to !== undefined);
  const files = main && known.filesOf(main);
  const run = files?.check === undefined ? files?.run : undefined;
  useEffect(() => {
    run?.();
  }, [run]);
}
