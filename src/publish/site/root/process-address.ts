import { html } from '../html';
import { processPath, relative } from '../paths';
import { rootPage, type RootContext } from './root-page';
import { comingWays, followPage, stateTag } from './root-pages';
import type { RootRelease } from './RootInput';
import { comingOf, lastingState } from './turns';

/** Where the views of a process stand in a release. */
export const pagesOf = (stem: string, layers: readonly string[]): string[] => [
  processPath({ stem, view: 'baseline' }),
  ...layers.flatMap((layer) =>
    (['resolved', 'overlay', 'compare'] as const).map((view) => processPath({ stem, view, layer })),
  ),
];

/** The address of a process's page: it follows the live release, or says in which releases the process is. */
export function processAddress(context: RootContext, path: string, processId: string): string {
  const what = shownAt(context, path, processId);
  const targetIn = ({ processes }: RootRelease): string | undefined => {
    const now = processes.get(processId);
    if (!now) return undefined;
    const same = pagesOf(now.stem, now.layers);
    // A view that the live release has not leads to what it has of the process.
    const at = pagesAsIn(context, path, processId).findIndex((each) => each === path);
    return same.includes(path) ? path : (same[at] ?? same[0]!);
  };
  const live = context.releases.find(({ state }) => state === 'live');
  if (live && targetIn(live) !== undefined) return followPage(context, path, what, targetIn);
  const holding = context.releases.filter(({ processes }) => processes.has(processId));
  const { number, name } = holding[0]!.processes.get(processId)!;
  return rootPage(context, {
    path,
    title: `${number} ${name}`.trim(),
    description: `${context.title}: ${what}, and the releases that have it.`,
    body: html`<h1>${number} ${name}</h1>
      <p class="lead">
        ${live ? `${live.title}, ${lastingLive(context, live)}, does not have this process.` : 'No release is live yet.'}
      </p>
      ${comingWays(context, path, targetIn)}
      <p>It is in:</p>
      <ul>
        ${holding.map((release) => {
          const { stem } = release.processes.get(processId)!;
          const to = relative(path, `${release.id}/${processPath({ stem, view: 'baseline' })}`);
          return html`<li><a href="${to}">${release.title}</a> ${stateTag(context, release)}</li>`;
        })}
      </ul>`,
  });
}

/** What stands at an address, in the words of the release that has it: `1.1.2 Read, SMETS1 marked`. */
function shownAt({ releases }: RootContext, path: string, processId: string): string {
  for (const { processes } of releases) {
    const known = processes.get(processId);
    const at = known ? pagesOf(known.stem, known.layers).indexOf(path) : -1;
    if (!known || at < 0) continue;
    const layer = known.layers[Math.floor((at - 1) / 3)];
    const views = [`${layer}`, `${layer} marked`, `SMETS2+ and ${layer} side by side`];
    return `${known.number} ${known.name}, ${at === 0 ? 'SMETS2+' : views[(at - 1) % 3]}`;
  }
  return path;
}

const lastingLive = ({ releases }: RootContext, live: RootRelease): string =>
  comingOf(releases).length === 0 ? 'the live release' : lastingState(live, releases);

/** The pages of a process in the release that has this one, to find the one of the same view in another. */
function pagesAsIn({ releases }: RootContext, path: string, processId: string): string[] {
  for (const { processes } of releases) {
    const known = processes.get(processId);
    const pages = known ? pagesOf(known.stem, known.layers) : [];
    if (pages.includes(path)) return pages;
  }
  return [];
}
