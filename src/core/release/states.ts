import { compareNumbers } from '../catalogue/numbers';
import type { Release, ReleaseState } from './Release';
import type { Standing } from './Standing';
import { standingOf } from './standingOf';

/**
 * Where a release stands on a day, among the others (rules S1 to S4 of SPEC.md). A release whose switch is set for a later day is
 * still published; one that another has followed is superseded.
 *
 * @param today ISO date
 */
export function stateOf(release: Release, releases: readonly Release[], today: string): ReleaseState {
  const { standing } = standingOf(release);
  if (standing.stage !== 'live') return standing.stage;
  if (!isOn(standing, today)) return 'published';
  const others = releases.filter(({ id }) => id !== release.id);
  return liveReleaseOf([...others, release], today) === release ? 'live' : 'superseded';
}

/** The release that is live on a day; undefined where none has gone live yet, or all of them were taken back. */
export function liveReleaseOf(releases: readonly Release[], today: string): Release | undefined {
  return releases
    .map((release) => ({ release, standing: standingOf(release).standing }))
    .filter(({ standing }) => isOn(standing, today))
    .sort(
      (a, b) =>
        compareTexts(b.standing.goLive!.on, a.standing.goLive!.on) ||
        compareNumbers(b.release.id, a.release.id),
    )[0]?.release;
}

const isOn = ({ goLive }: Standing, today: string) => goLive !== undefined && goLive.on <= today;

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A state behind "the release is": `in draft`, `approved`. */
export const stateInWords = (state: ReleaseState): string =>
  state === 'draft' || state === 'internal review' ? `in ${state}` : state;
