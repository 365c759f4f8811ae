import { dateInWords } from '../calendar/date-in-words';
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
    const fault = index === 0 ? faultOfFirst(event) : faultOf(release, standing, index, last);
    if (fault !== undefined) return { standing, problems: [brokenAt(release, index, event, fault)] };
    standing = after(standing, event);
    last = event.at;
  }
  const { length } = release.editions;
  if (release.events.length === 0) return { standing, problems: [empty(release)] };
  const problems = length === standing.edition ? [] : [stray(release, standing.edition)];
  if (standing.planned !== undefined && standing.planned !== release.goLive)
    problems.push(otherDate(release, standing.planned));
  return { standing, problems };
}

const faultOfFirst = ({ step, by }: ReleaseEvent): string | undefined =>
  step === 'create' && by.trim() !== '' ? undefined : 'A release begins by being created by someone.';

function faultOf(release: Release, standing: Standing, index: number, last: string): string | undefined {
  const event = release.events[index]!;
  const transition = transitionOf(event.step);
  if (!transition?.from.includes(standing.stage)) return `It cannot follow on "${standing.stage}".`;
  const edition = standing.edition + (transition.freezes ? 1 : 0);
  if (transition.freezes && release.editions[edition - 1]?.number !== edition)
    return `Edition ${edition}, which it froze, is not there.`;
  if (event.edition !== undefined && event.edition !== edition)
    return `It names edition ${event.edition}, and the newest was ${edition}.`;
  if (event.seal !== undefined && event.seal !== release.editions[edition - 1]?.seal)
    return `It names another seal than edition ${edition} has: the edition is not what it was then.`;
  const before = event.step === 'change-date' ? event.formerly : event.planned;
  if (standing.planned !== undefined && before !== undefined && before !== standing.planned)
    return `It names ${dateInWords(before)} as the planned date, which was ${dateInWords(standing.planned)}.`;
  const today = dateInBritain(event.at);
  const planned = standing.planned ?? before ?? plannedOfOld(release, index);
  const context = { standing, step: event.step, input: event, now: event.at, today, last, planned };
  return RECORD_GUARDS[event.step].map((guard) => guard(context)).find(({ met }) => !met)?.message;
}

/** In a record that keeps no dates only the switch that is still set can be judged: the date may have been changed after an undone one. */
const plannedOfOld = ({ goLive, events }: Release, index: number): string | undefined =>
  events.slice(index + 1).some(({ step }) => step === 'undo-go-live') ? undefined : goLive;

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

const otherDate = (release: Release, known: string) =>
  problem(
    release,
    `Release ${release.id} is planned for ${dateInWords(release.goLive)}, but its record tells of ${dateInWords(known)}.`,
  );

const stray = (release: Release, known: number) =>
  problem(
    release,
    `Release ${release.id} has ${release.editions.length} editions, but its record tells of ${known}.`,
  );
