import { CHANGES_PATH } from '../page-options';
import { pagesOf, processAddress } from './process-address';
import type { RootContext } from './root-page';
import { FOLLOW_SCRIPT } from './follow-script';
import { followPage, lostPage, releasesPage } from './root-pages';
import type { RootInput, RootRelease } from './RootInput';
import { stateSheet } from './state-sheet';

/** Pages that each release has at the same place, and what they are. */
const FRAME: Readonly<Record<string, string>> = {
  'index.html': 'every business process by chapter',
  'service-requests.html': 'the service requests and the steps that use them',
  'impacts.html': 'the SMETS1 impacts and where the models answer them',
  'governance.html': 'the SEC clauses that the processes rest on',
  'sections.html': 'the sections of the Business Architecture Document',
  'glossary.html': 'the terms of the Smart Energy Code and of the model',
  'sitemap.html': 'all pages by name',
};
const CHANGES = 'what changed since the release before';

/**
 * What stands at the root, beside the folders of the releases: addresses that follow the live release, a page of all releases, and
 * the state of each. Going live is no more than writing these files anew: no page of a release changes. Where a switch is set ahead,
 * scripts turn to the new release on its day, and nothing is to be written then. Each page works without a script and from a folder. Cost: linear in the number of pages.
 */
export function rootFiles(input: RootInput): Map<string, string> {
  const live = input.releases.find(({ state }) => state === 'live');
  const context: RootContext = { ...input, assets: (live ?? input.releases[0]!).id };
  const files = new Map<string, string>([
    ['releases.html', releasesPage(context)],
    ['releases.css', stateSheet(input.releases)],
    ['releases.json', manifest(input)],
    ['follow.js', FOLLOW_SCRIPT],
    ['404.html', lostPage(context)],
  ]);
  for (const [path, what] of Object.entries(FRAME))
    files.set(
      path,
      followPage(context, path, what, () => path),
    );
  if (input.releases.some(({ hasChanges }) => hasChanges)) {
    const target = ({ hasChanges }: RootRelease) => (hasChanges ? CHANGES_PATH : 'index.html');
    files.set(CHANGES_PATH, followPage(context, CHANGES_PATH, CHANGES, target));
  }
  const seen = new Set<string>();
  for (const { processes } of input.releases)
    for (const [processId, { stem, layers }] of processes)
      for (const path of pagesOf(stem, layers)) {
        if (seen.has(path)) continue;
        seen.add(path);
        files.set(path, processAddress(context, path, processId));
      }
  if (input.baseUrl !== undefined) files.set('sitemap.xml', sitemapIndex(input.baseUrl, input.releases));
  return files;
}

/** What a program reads of the releases: `state` is that of the day on which the root was made; whoever asks later goes by `liveFrom`. */
const manifest = ({ releases }: RootInput): string =>
  `${JSON.stringify(
    releases.map(({ id, title, date, state, on }) => ({
      id,
      title,
      goLive: date,
      ...(on !== undefined && { liveFrom: on }),
      state,
      path: `${id}/`,
    })),
    undefined,
    2,
  )}\n`;

function sitemapIndex(baseUrl: string, releases: readonly RootRelease[]): string {
  const entries = releases.map(
    ({ id }) => `<sitemap><loc>${baseUrl}${encodeURIComponent(id)}/sitemap.xml</loc></sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('').replaceAll('&', '&amp;')}</sitemapindex>\n`;
}
