import { dateInWords } from '../../../core/calendar/date-in-words';
import type { RootRelease } from './RootInput';
import { comingOf, lastingState, scheduleOf, stateWhen } from './turns';

/**
 * The state of each release as a style sheet that every page of every release links. Ids hold no sign that CSS would mind. While a
 * switch is set for a day to come the sheet says what holds on any day, and has the days, so that the site's script can tell by the
 * reader's clock which one is live.
 */
export function stateSheet(releases: readonly RootRelease[]): string {
  const rules = releases.flatMap((release) => rulesOf(release, lastingState(release, releases), releases));
  const coming = comingOf(releases);
  if (coming.length === 0) return `${rules.join('\n')}\n`;
  const days = scheduleOf(releases).map(({ from, release }) => `${release.id}=${from}`);
  return `${[`:root { --live-from: "${days.join(' ')}"; }`, ...rules, ...scriptedRules(releases)].join('\n')}\n`;
}

function rulesOf({ id, state }: RootRelease, words: string, releases: readonly RootRelease[]): string[] {
  const next = state === 'live' ? comingOf(releases)[0] : undefined;
  return [
    `[data-state-of="${id}"]::after { content: "${words}"; }`,
    ...(next
      ? [
          `[data-release="${id}"] .when-followed { display: block; }`,
          `[data-release="${id}"] .followed-on::after { content: "on ${dateInWords(next.on)} by ${next.title.replace(/["\\]/g, '')}"; }`,
        ]
      : []),
    // That it is not live yet would be wrong from its day on.
    ...(words === state && state !== 'live'
      ? [`[data-release="${id}"] .when-${state} { display: block; }`]
      : []),
  ];
}

/** For a page whose script knows which release is live today. */
function scriptedRules(releases: readonly RootRelease[]): string[] {
  return scheduleOf(releases).flatMap(({ release: live }, at) =>
    releases.flatMap((release) => {
      const state = stateWhen(release, live, releases);
      const [root, own] = [`[data-live="${live.id}"]`, `[data-release="${release.id}"]`];
      const words = state === 'published' ? lastingState(release, releases) : state;
      return [
        `${root} [data-state-of="${release.id}"]::after { content: "${words}"; }`,
        ...(state === 'live' ? [] : [`${root} ${own} .when-${state} { display: block; }`]),
        ...(at > 0 ? [`${root} ${own} .when-followed { display: none; }`] : []),
      ];
    }),
  );
}
