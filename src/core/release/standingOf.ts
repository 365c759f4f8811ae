import { dateInBritain } from '../calendar/dates';
import type { Problem } from '../problem';
import { RECORD_GUARDS } from './guards/record-guards';
import type { Release, ReleaseEvent } from './Release';
import { releasePath } from './paths';
import { after, BLANK, type Standing } from './Standing';
import { transitionOf } from './transitions';

/**
 * Replays the events of a release. An event that cannot have been, such as an approval without a reference, ends the replay:
 * the standing is that before it, and the problem names it. Cost: linear in the number of events.
 */
export function standingOf(release: Release): { standing: Standing; problems: Problem[] } {
  let standing = BLANK;
  let last = '';
  for (const [index, event] of release.events.entries()) {
    const fault = index === 0 ? faultOfFirst(event) : faultOf(release, standing, event, last);
    if (fault !== undefined) return { standing, problems: [brokenAt(release, index, event, fault)] };
    standing = after(standing, event);
    last = event.at;
  }
  const { length } = release.editions;
  if (release.events.length === 0) return { standing, problems: [empty(release)] };
  return { standing, problems: length === standing.edition ? [] : [stray(release, standing.edition)] };
}

const faultOfFirst = ({ step, by }: ReleaseEvent): string | undefined =>
  step === 'create' && by.trim() !== '' ? undefined : 'A release begins by being created by someone.';

function faultOf(
  release: Release,
  standing: Standing,
  event: ReleaseEvent,
  last: string,
): string | undefined {
  const transition = transitionOf(event.step);
  if (!transition?.from.includes(standing.stage)) return `It cannot follow on "${standing.stage}".`;
  const edition = standing.edition + (transition.freezes ? 1 : 0);
  if (transition.freezes && release.editions[edition - 1]?.number !== edition)
    return `Edition ${edition}, which it froze, is not there.`;
  if (event.edition !== undefined && event.edition !== edition)
    return `It names edition ${event.edition}, and the newest was ${edition}.`;
  const today = dateInBritain(event.at);
  const context = { standing, step: event.step, input: event, now: event.at, today, last };
  return RECORD_GUARDS[event.step].map((guard) => guard(context)).find(({ met }) => !met)?.message;
}

const problem = ({ id }: Release, message: string): Problem => ({
  code: 'REL-HISTORY',
  severity: 'error',
  where: { fileName: releasePath(id) },
  message,
  remedy: 'Take an undamaged copy of the file: the record of a release is only added to.',
});

const brokenAt = (release: Release, index: number, { step, at }: ReleaseEvent, fault: string): Problem =>
  problem(
    release,
    `The record of release ${release.id} breaks at event ${index + 1}, ${step} at ${at}: ${fault}`,
  );

const empty = (release: Release) => problem(release, `The record of release ${release.id} has no event.`);

const stray = (release: Release, known: number) =>
  problem(
    release,
    `Release ${release.id} has ${release.editions.length} editions, but its record tells of ${known}.`,
  );
