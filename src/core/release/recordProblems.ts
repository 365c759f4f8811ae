import { compareNumbers } from '../catalogue/numbers';
import { instantInWords } from '../calendar/date-in-words';
import type { Problem } from '../problem';
import { isSameNumber } from './isSameNumber';
import { releasePath } from './paths';
import type { Release } from './Release';
import { standingOf } from './standingOf';

/** Clocks of two machines may differ by so much, in milliseconds. */
export const SKEW = 600_000;

/**
 * What is wrong with the record of a release, by itself and among the others: what cannot have been, events of days to come, a release
 * before it that is not there, a number that another one has.
 *
 * @param now ISO instant
 * @param unread ids of releases that are there and cannot be read
 */
export function recordProblems(
  release: Release,
  releases: readonly Release[],
  now: string,
  unread: readonly string[] = [],
): Problem[] {
  const { id, events } = release;
  const found = [...standingOf(release).problems];
  const add = (code: string, message: string, remedy: string) =>
    found.push({ code, severity: 'error', where: { fileName: releasePath(id) }, message, remedy });

  const ahead = events.findIndex(({ at }) => Date.parse(at) > Date.parse(now) + SKEW);
  if (ahead >= 0)
    add(
      'REL-FUTURE',
      `The record of release ${id} tells of what is still to come: event ${ahead + 1}, ${events[ahead]!.step}, is dated ${instantInWords(events[ahead]!.at)}.`,
      'Set the clock of this computer, or take an undamaged copy of the file.',
    );
  return [...found, ...placeProblems(release, releases, unread)];
}

/** What is wrong with the place of a release among the others. */
export function placeProblems(
  { id, previous }: Release,
  releases: readonly Release[],
  unread: readonly string[] = [],
): Problem[] {
  const found: Problem[] = [];
  const add = (code: string, message: string, remedy: string) =>
    found.push({ code, severity: 'error', where: { fileName: releasePath(id) }, message, remedy });
  const isThere = releases.some((other) => other.id === previous) || unread.includes(previous ?? '');
  if (previous !== undefined && (!isThere || compareNumbers(previous, id) >= 0))
    add(
      'REL-PREVIOUS',
      isThere
        ? `Release ${id} cannot follow on ${previous}, whose number is not lower.`
        : `Release ${id} follows on ${previous}, which is not there.`,
      `Take the record of both releases from an undamaged copy.`,
    );
  const twin = releases.find((other) => other.id !== id && isSameNumber(other.id, id));
  if (twin)
    add('REL-ID', `Releases ${id} and ${twin.id} have the same number.`, 'Keep one of them in this library.');
  return found;
}
