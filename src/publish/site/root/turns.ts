import { dateInWords } from '../../../core/calendar/date-in-words';
import type { PublishedState, RootRelease } from './RootInput';

/** A release whose switch is set for a day to come. */
export type ComingRelease = RootRelease & { on: string };

/** The releases that are to go live on days to come, the first one first. */
export const comingOf = (releases: readonly RootRelease[]): ComingRelease[] =>
  releases
    .filter((release): release is ComingRelease => release.state === 'published' && release.on !== undefined)
    .sort((a, b) => (a.on < b.on ? -1 : 1));

/** The release that is live when the root is made, if any, and those that follow it, each on its day. */
export function scheduleOf(releases: readonly RootRelease[]): { from: string; release: RootRelease }[] {
  const live = releases.find(({ state }) => state === 'live');
  return [
    ...(live ? [{ from: live.on ?? live.date, release: live }] : []),
    ...comingOf(releases).map((release) => ({ from: release.on, release })),
  ];
}

/** The state of a release once another one of the schedule is live. */
export function stateWhen(
  release: RootRelease,
  live: RootRelease,
  releases: readonly RootRelease[],
): PublishedState {
  const order = scheduleOf(releases).map((each) => each.release.id);
  if (!order.includes(release.id)) return release.state;
  const way = order.indexOf(release.id) - order.indexOf(live.id);
  return way === 0 ? 'live' : way < 0 ? 'superseded' : 'published';
}

/** What holds of a state on any day, for readers without a script: `live from 2 December 2026`. */
export function lastingState({ id, state, on }: RootRelease, releases: readonly RootRelease[]): string {
  const coming = comingOf(releases);
  const next = state === 'live' ? coming[0] : undefined;
  if (next) return `live until ${dateInWords(next.on)}`;
  return coming.some((each) => each.id === id) ? `live from ${dateInWords(on!)}` : state;
}
