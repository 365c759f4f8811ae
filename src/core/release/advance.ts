import type { Problem } from '../problem';
import { mayPass, unmet } from './guards/Guard';
import { guardsOf, type Input } from './guardsOf';
import { releasePath } from './paths';
import { SKEW } from './recordProblems';
import {
  readRelease,
  writeRelease,
  type Edition,
  type Release,
  type ReleaseEvent,
  type ReleaseStep,
} from './Release';
import type { ReleaseFacts } from './ReleaseFacts';
import { transitionOf } from './transitions';

/** A release with one event more, and what was said of the step without stopping it; or what stops it. */
export type Advanced =
  | { release: Release; warnings: Problem[]; problems?: undefined }
  | { release?: undefined; problems: Problem[] };

/**
 * Takes a step: the only way in which a release gets an event. Nothing happens where a guard is not met. The release that was
 * given stays as it is. A step that freezes wants `input.frozen`.
 */
export function advance(release: Release, step: ReleaseStep, input: Input, facts: ReleaseFacts): Advanced {
  const guards = guardsOf(release, step, facts, input);
  const found = unmet(guards, releasePath(release.id));
  if (!mayPass(guards)) return { problems: found.filter(({ severity }) => severity === 'error') };
  const freezes = transitionOf(step)?.freezes === true;
  if (freezes && input.frozen === undefined)
    throw new Error(`${step} freezes the library: it wants "frozen".`);
  const editions = freezes ? [...release.editions, editionOf(release, input, facts)] : release.editions;
  const event = eventOf(step, input, facts, { ...release, editions });
  const goLive = event.planned ?? release.goLive;
  return formed({ ...release, goLive, editions, events: [...release.events, event] }, found);
}

function editionOf(
  { editions }: Release,
  { by = '', note = '', frozen }: Input,
  { now }: ReleaseFacts,
): Edition {
  const { contents, seal } = frozen!;
  return { number: editions.length + 1, frozenAt: now, by: by.trim(), note: note.trim(), contents, seal };
}

/** The event with the parts that its step has; what else was given is left out. */
function eventOf(
  step: ReleaseStep,
  input: Input,
  { now: at, clock }: Pick<ReleaseFacts, 'now' | 'clock'>,
  { goLive, editions }: Pick<Release, 'goLive' | 'editions'>,
): ReleaseEvent {
  const { by = '', reference, note, opens, closes, effective, planned, shortNotice } = input;
  const newest = editions.at(-1);
  const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
  return {
    at,
    ...recordedLater(at, clock),
    step,
    by: by.trim(),
    ...(isGiven(reference) && { reference: reference.trim() }),
    ...(isGiven(note) && { note: note.trim() }),
    ...(newest && { edition: newest.number }),
    ...(step === 'open-consultation' && { opens: opens!, closes: closes! }),
    ...(step === 'extend-consultation' && { closes: closes! }),
    ...(step === 'go-live' && { effective: effective! }),
    // What was consulted on, approved and published is named whole: the record itself shows when it is changed afterwards.
    ...(isPlanned(step) && { planned: goLive }),
    ...(step === 'change-date' && { planned: planned!, formerly: goLive }),
    ...((step === 'change-date' || step === 'publish') &&
      isGiven(shortNotice) && { shortNotice: shortNotice.trim() }),
    ...((step === 'approve' || step === 'publish') && newest && { seal: newest.seal }),
  };
}

/** A step that says when it was taken says as well when that was said, so that nobody takes the one for the other. */
export const recordedLater = (at: string, clock = at): Pick<ReleaseEvent, 'recordedAt'> =>
  Date.parse(clock) - Date.parse(at) > SKEW ? { recordedAt: clock } : {};

const isPlanned = (step: ReleaseStep) =>
  step === 'open-consultation' || step === 'approve' || step === 'publish' || step === 'go-live';

/** A release as it will be read again; what its file could not hold, such as a text that is too long, stops the step. */
export function formed(release: Release, warnings: Problem[] = []): Advanced {
  const { value, problems } = readRelease(writeRelease(release), releasePath(release.id));
  return value ? { release: value, warnings } : { problems };
}
