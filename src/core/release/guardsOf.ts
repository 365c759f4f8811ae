import { dateInBritain } from '../calendar/dates';
import { FACT_GUARDS } from './guards/fact-guards';
import { guard, type Guard } from './guards/Guard';
import { RECORD_GUARDS, type StepInput } from './guards/record-guards';
import type { Frozen } from './freeze';
import type { Release, ReleaseStep } from './Release';
import type { ReleaseFacts } from './ReleaseFacts';
import { standingOf } from './standingOf';
import { stateInWords, stateOf } from './states';
import { stepsFrom, transitionOf, type Stage } from './transitions';

/** What a step is given. `frozen` is for a step that freezes: what `freeze` made of the library. */
export interface Input extends StepInput {
  frozen?: Pick<Frozen, 'contents' | 'seal'>;
}

/**
 * Everything that must hold before a step, each as a line of a check list; the first says whether the step can follow at all.
 * Without an input the lines with `asks` are not met yet: they are the fields to fill in. Cost: linear in events and problems.
 */
export function guardsOf(
  release: Release,
  step: ReleaseStep,
  facts: ReleaseFacts,
  input: Input = {},
): Guard[] {
  const { standing, problems } = standingOf(release);
  const today = dateInBritain(facts.now);
  const fits = possibleSteps(release, facts.releases, today).some((each) => each === step);
  const state = stateOf(release, facts.releases, today);
  const first =
    problems.length > 0
      ? guard('REL-HISTORY', false, '', problems[0]!.message, problems[0]!.remedy)
      : guard(
          'REL-STEP',
          fits,
          `The release is ${stateInWords(state)}.`,
          `The release is ${stateInWords(state)}: ${step} cannot follow.`,
          wayTo(step),
        );
  if (!first.met) return [first];
  const last = release.events.at(-1)?.at ?? '';
  const context = {
    release,
    facts,
    standing,
    step,
    input,
    now: facts.now,
    today,
    last,
    ...(input.frozen && { frozen: input.frozen }),
  };
  return [
    first,
    ...FACT_GUARDS[step].map((each) => each(context)),
    // That time goes on is worth a line only where it does not.
    ...RECORD_GUARDS[step]
      .map((each) => each(context))
      .filter(({ code, met }) => !met || code !== 'REL-TIME'),
  ];
}

/** The steps that can follow for a release on a day, whatever their guards say. None leads on from a superseded release. */
export function possibleSteps(
  release: Release,
  releases: readonly Release[],
  today: string,
): ReturnType<typeof stepsFrom> {
  const { standing, problems } = standingOf(release);
  if (problems.length > 0 || stateOf(release, releases, today) === 'superseded') return [];
  return stepsFrom(standing.stage);
}

function wayTo(step: ReleaseStep): string {
  const from: readonly Stage[] = transitionOf(step)?.from ?? [];
  if (from.length === 0) return 'A release is created once.';
  return `It follows on: ${from.join(', ')}.`;
}
