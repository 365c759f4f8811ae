import { buildSearchIndex } from '../search/site-search';
import { sincePath } from './changes/hrefs';
import { commentsPage } from './consultation/comments-page';
import { commentsTable } from './consultation/comments-table';
import { keeperPage } from './consultation/keeper-page';
import {
  COMMENTS_PATH,
  KEEPER_PATH,
  TABLE_PATH,
  type SiteConsultation,
} from './consultation/SiteConsultation';
import { factsOf } from './facts/process-facts';
import { CHANGES_PATH, TIMELINE_PATH } from './page-options';
import { changesPage } from './pages/changes';
import { comparePage } from './pages/compare';
import { governancePage } from './pages/governance';
import { homePage } from './pages/home';
import { impactsPage } from './pages/impacts';
import { notFoundPage, sitemapPage, sitemapXml } from './pages/other';
import { processPage, type PageSource } from './pages/process';
import { glossaryPage, sectionsPage, serviceRequestsPage } from './pages/registers';
import { sincePage } from './pages/since';
import { timelinePage } from './pages/timeline';
import { downloadPath, processPath } from './paths';
import { searchEntries } from './search-entries';
import { contextOf, type SiteContext, type SiteProcess } from './SiteContext';
import type { SiteInput } from './SiteInput';
import { siteStyles, STYLES_PATH, styleSheet } from './style-sheet';

/** Files by path below the site's root. */
export type SiteFiles = Map<string, string | Uint8Array>;

/** A process to publish. */
export interface SiteSource extends Omit<PageSource, 'styleSink'> {
  /** File name without its ending, such as `7.2.2-install-and-leave`. */
  stem: string;
}

/**
 * Makes the whole static website of a release. Pure: the same input gives the same bytes.
 *
 * Cost: linear in the number of steps, times the views: one, and three for each layer.
 */
export function buildSite(input: Omit<SiteInput, 'processes'>, sources: readonly SiteSource[]): SiteFiles {
  const processes = sources.map(({ stem, model }) => ({ stem, ...factsOf(model) }));
  const context = contextOf({ ...input, processes });
  const styleSink = new Map<string, string>();
  const files: SiteFiles = new Map();
  for (const [index, source] of sources.entries())
    for (const [path, content] of processFiles(context, processes[index]!, { ...source, styleSink }))
      files.set(path, content);
  for (const [path, content] of frameFiles(context, styleSink)) files.set(path, content);
  const { baseUrl } = input;
  if (baseUrl !== undefined) files.set('sitemap.xml', sitemapXml(baseUrl, [...files.keys()]));
  return files;
}

/** The pages and downloads of one process. */
export function processFiles(context: SiteContext, process: SiteProcess, source: PageSource): SiteFiles {
  const { stem, layers } = process;
  const files: SiteFiles = new Map();
  const baseline = { stem, view: 'baseline' } as const;
  files.set(processPath(baseline), processPage(context, process, source, baseline));
  for (const layer of layers) {
    for (const view of ['resolved', 'overlay'] as const) {
      const page = { stem, view, layer };
      files.set(processPath(page), processPage(context, process, source, page));
    }
    files.set(processPath({ stem, view: 'compare', layer }), comparePage(context, process, source, layer));
  }
  const { changes } = context.input;
  const since = changes && sincePage(context, process, source, changes);
  if (since !== undefined) files.set(sincePath(process), since);
  for (const { fileName, bytes } of source.downloads) files.set(downloadPath(stem, fileName), bytes);
  return files;
}

/**
 * What is not about one process: the start page, the registers, the search, the site's own files.
 *
 * @param styles the CSS rules of every drawing
 */
export function frameFiles(context: SiteContext, styles: ReadonlyMap<string, string>): SiteFiles {
  const { consultation, timeline } = context.input;
  return new Map<string, string | Uint8Array>([
    ...context.input.assets,
    [STYLES_PATH, styleSheet(siteStyles(context), styles)],
    ['index.html', homePage(context)],
    ['service-requests.html', serviceRequestsPage(context)],
    ['impacts.html', impactsPage(context)],
    ['governance.html', governancePage(context)],
    ['sections.html', sectionsPage(context)],
    ['glossary.html', glossaryPage(context)],
    ...(context.input.changes
      ? [[CHANGES_PATH, changesPage(context, context.input.changes)] as [string, string]]
      : []),
    ...(timeline ? [[TIMELINE_PATH, timelinePage(context, timeline)] as [string, string]] : []),
    ['sitemap.html', sitemapPage(context)],
    ['404.html', notFoundPage(context)],
    ['assets/search-index.js', searchScript(context)],
    ...(consultation ? packFiles(context, consultation) : []),
  ]);
}

/** What only a consultation pack has. */
const packFiles = (context: SiteContext, consultation: SiteConsultation): [string, string][] => [
  [COMMENTS_PATH, commentsPage(context, consultation)],
  [TABLE_PATH, commentsTable(context, consultation)],
  [KEEPER_PATH, keeperPage()],
];

/** A script and not a JSON file, since a page opened from a folder may not fetch. */
const searchScript = (context: SiteContext): string =>
  `globalThis.bamSearchIndex = ${JSON.stringify(buildSearchIndex(searchEntries(context)))};\n`;
