import { dateInWords } from '../calendar/date-in-words';
import { dateInBritain } from '../calendar/dates';
import { FACT_GUARDS } from './guards/fact-guards';
import { guard, type Guard } from './guards/Guard';
import { RECORD_GUARDS, type RecordContext, type StepInput } from './guards/record-guards';
import type { Frozen } from './freeze';
import { isDateOnRecord } from './isDateOnRecord';
import type { Release, ReleaseState, ReleaseStep } from './Release';
import type { ReleaseFacts } from './ReleaseFacts';
import { placeProblems } from './recordProblems';
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
  const [first, ...ofRecord] = recordGuardsOf(release, step, facts, input);
  if (!first.met) return [first];
  const context = {
    ...contextOf(release, step, facts, input),
    release,
    facts,
    ...(input.frozen && { frozen: input.frozen }),
  };
  return [
    first,
    // That no other release is overtaken is worth a line only where one is.
    ...FACT_GUARDS[step]
      .map((each) => each(context))
      .filter(({ code, met }) => !met || code !== 'REL-OVERTAKES'),
    ...ofRecord,
  ];
}

/**
 * The part of `guardsOf` that needs nothing but the records of the releases, so that a step which cannot be need not wait for the checks
 * of its files.
 */
export function recordGuardsOf(
  release: Release,
  step: ReleaseStep,
  facts: Pick<ReleaseFacts, 'now' | 'releases'>,
  input: Input = {},
): [Guard, ...Guard[]] {
  const [fault] = standingOf(release).problems;
  const [misplaced] = placeProblems(release, facts.releases);
  const today = dateInBritain(facts.now);
  const fits = possibleSteps(release, facts.releases, today).some((each) => each === step);
  const state = stateOf(release, facts.releases, today);
  const first = fault
    ? guard('REL-HISTORY', false, '', fault.message, fault.remedy)
    : misplaced
      ? guard(misplaced.code, false, '', misplaced.message, misplaced.remedy ?? '')
      : guard('REL-STEP', fits, `The release is ${stateInWords(state)}.`, ...refusal(release, step, state));
  if (!first.met) return [first];
  const context = contextOf(release, step, facts, input);
  return [
    first,
    // That time goes on is worth a line only where it does not.
    ...RECORD_GUARDS[step]
      .map((each) => each(context))
      .filter(({ code, met }) => !met || code !== 'REL-TIME'),
  ];
}

const contextOf = (
  release: Release,
  step: ReleaseStep,
  { now }: Pick<ReleaseFacts, 'now'>,
  input: Input,
): RecordContext => ({
  standing: standingOf(release).standing,
  step,
  input,
  now,
  today: dateInBritain(now),
  last: release.events.at(-1)?.at ?? '',
  planned: release.goLive,
});

/** The steps that can follow for a release on a day, whatever their guards say. None leads on from a superseded release. */
export function possibleSteps(
  release: Release,
  releases: readonly Release[],
  today: string,
): ReturnType<typeof stepsFrom> {
  const { standing, problems } = standingOf(release);
  if (problems.length > 0 || stateOf(release, releases, today) === 'superseded') return [];
  return stepsFrom(standing.stage).filter((step) => step !== 'change-date' || isDateOnRecord(release));
}

/** Why a step cannot follow, and what can be done. */
function refusal(release: Release, step: ReleaseStep, state: ReleaseState): [string, string] {
  const { goLive, stage } = standingOf(release).standing;
  if (step === 'change-date' && transitionOf(step)?.from.includes(stage))
    return ['Nobody was asked about its date yet.', 'Change it in the plan of the release (amend).'];
  if (goLive && state === 'published')
    return [
      `Its switch is set: it is live from ${dateInWords(goLive.on)}.`,
      'Undo going live first; then another step can follow.',
    ];
  if (step === 'undo-go-live' && stage === 'published')
    return ['The release is published and its switch is not set.', 'There is nothing to undo.'];
  return [`The release is ${stateInWords(state)}: ${step} cannot follow.`, wayTo(step)];
}

function wayTo(step: ReleaseStep): string {
  const from: readonly Stage[] = transitionOf(step)?.from ?? [];
  if (from.length === 0) return 'A release is created once.';
  return `It follows on: ${from.join(', ')}.`;
}
