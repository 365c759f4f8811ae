import { compareNumbers } from '../catalogue/numbers';
import { dateInWords } from '../calendar/date-in-words';
import { dateInBritain } from '../calendar/dates';
import { formed, recordedLater, type Advanced } from './advance';
import { guard, mayPass, unmet, type Guard } from './guards/Guard';
import { releasePath } from './paths';
import { isSameNumber } from './isSameNumber';
import { RELEASE_ID, type Release } from './Release';
import type { ReleaseFacts } from './ReleaseFacts';

/** What a release begins with; all of it can be amended while the release is being made, save its number. */
export type Plan = Pick<Release, 'id' | 'title' | 'summary' | 'goLive'> & Partial<Pick<Release, 'previous'>>;

type World = Pick<ReleaseFacts, 'now' | 'clock' | 'releases'>;

/** Begins a release, as a draft that holds nothing yet. */
export function createRelease(
  { id, title, summary, goLive, previous }: Plan,
  { by, note, reference }: { by: string; note?: string; reference?: string },
  { now, clock, releases }: World,
): Advanced {
  const guards = [
    ...planGuards({ id, title, previous }, releases),
    isFree(id, releases),
    isAhead(goLive, now),
    named(by),
  ];
  if (!mayPass(guards)) return { problems: unmet(guards, releasePath(id)) };
  return formed({
    format: 1,
    id,
    title: title.trim(),
    summary: summary.trim(),
    goLive,
    ...(previous !== undefined && { previous }),
    editions: [],
    events: [
      {
        at: now,
        ...recordedLater(now, clock),
        step: 'create',
        by: by.trim(),
        ...(reference && { reference }),
        ...(note && { note }),
      },
    ],
  });
}

/** What must hold of the parts of a plan that can be wrong by themselves. */
export function planGuards(
  { id, title, previous }: { id: string; title: string; previous?: string | undefined },
  releases: readonly Release[],
): Guard[] {
  return [
    guard('REL-TITLE', title.trim() !== '', '', 'The release has no title.', 'Give it one.', {}),
    guard(
      'REL-PREVIOUS',
      previous === undefined ||
        (releases.some((other) => other.id === previous) && compareNumbers(previous, id) < 0),
      '',
      `Release ${id} cannot follow on ${previous}: there is no such release, or its number is not lower.`,
      'Name a release that is there and comes before, or none.',
    ),
  ];
}

/** Two numbers that only differ in their spelling would be one folder on some disks and one place in every order. */
function isFree(id: string, releases: readonly Release[]): Guard {
  const taken = releases.find((other) => isSameNumber(other.id, id));
  return guard(
    'REL-ID',
    RELEASE_ID.test(id) && id.toLowerCase() !== 'contents' && taken === undefined,
    '',
    taken ? `There is a release ${taken.id} already.` : `"${id}" is no number of a release.`,
    `Give it a number of its own, such as ${nextNumber(releases)}.`,
  );
}

/** One that is free: 4.0 after 3.1; 1.0 for the first. */
const nextNumber = (releases: readonly Release[]): string =>
  `${Math.max(0, ...releases.map(({ id }) => Number.parseInt(id, 10) || 0)) + 1}.0`;

/** A plan is made for a day that is still to come, as seen from the day on which it is made. */
export const isAhead = (goLive: string, now: string): Guard =>
  guard(
    'REL-GO-LIVE-PAST',
    goLive >= dateInBritain(now),
    '',
    `It cannot be planned for ${dateInWords(goLive)}, which is past.`,
    `Plan ${dateInWords(dateInBritain(now))} or later.`,
  );

const named = (by: string) =>
  guard('REL-BY', by.trim() !== '', '', 'Nobody is named.', 'Say who takes the step.');
