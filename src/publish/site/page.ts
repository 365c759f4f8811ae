import { dateInWords } from '../../core/calendar/date-in-words';
import { packAttribute, packBanner, packHead, packSection } from './consultation/pack-parts';
import { compact, html, type Html, type Piece } from './html';
import { CHANGES_PATH, TIMELINE_PATH, type Crumb, type PageOptions } from './page-options';
import { relative } from './paths';
import { PREVIEW } from './preview/preview-svg';
import { releaseNotices, releaseSwitch } from './releases/release-switch';
import { rootPath } from './releases/sibling-paths';
import type { SiteContext } from './SiteContext';
import type { SiteInput, SiteRelease } from './SiteInput';
import { siteStyles, STYLES_PATH, styleSheet } from './style-sheet';
import { stylesInside } from './styles-inside';

const SCRIPT_PATH = 'assets/site.js';

/**
 * The site's script, for a body to hold right behind its first drawing (with `hasScript`). It starts when the page is read,
 * as it does elsewhere; but Chromium paints what stands before a script of this kind before it reads on, and a page's steps
 * in words are as long as its drawing.
 */
export const scriptBehindDrawing = (path: string): Html =>
  html`<script src="${relative(path, SCRIPT_PATH)}"></script>`;

/** Where the site's navigation leads, in its order. */
export const sectionsOf = ({ changes, timeline }: SiteInput): readonly { label: string; path: string }[] => [
  { label: 'Processes', path: 'index.html' },
  ...(changes ? [{ label: 'What changed', path: CHANGES_PATH }] : []),
  ...(timeline ? [{ label: 'Timeline', path: TIMELINE_PATH }] : []),
  ...REGISTERS,
];

const REGISTERS = [
  { label: 'Service requests', path: 'service-requests.html' },
  { label: 'SMETS1 impacts', path: 'impacts.html' },
  { label: 'Governance', path: 'governance.html' },
  { label: 'Document sections', path: 'sections.html' },
  { label: 'Glossary', path: 'glossary.html' },
];

/** No request leaves the site, and nothing that stands in a model can run. Styles and scripts are files of the site. */
const POLICIES = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
export const POLICY = POLICIES.join('; ');
/** Pages of a consultation pack hold the keeper of comments in a frame. */
export const PACK_POLICY = [...POLICIES, "frame-src 'self'"].join('; ');

/** @param style the source of a style that the page carries */
function policyOf({ input }: SiteContext, style: string | undefined): string {
  const policy = input.consultation ? PACK_POLICY : POLICY;
  return style === undefined ? policy : policy.replace("style-src 'self'", `style-src 'self' ${style}`);
}

/** A whole page: head, navigation, the body and the foot. */
export function page(context: SiteContext, options: PageOptions): string {
  const { path, body, wide = false } = options;
  const { library, release, siblings } = context.input;
  const to = (target: string) => relative(path, target);
  const inside =
    options.styles && stylesInside(styleSheet(siteStyles(context), options.styles), to('assets/'));
  const whole = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOf(context, inside?.source)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${headOf(context, options)} ${fontsOf(context, options)}
        ${inside?.element ?? html`<link rel="stylesheet" href="${to(STYLES_PATH)}" />`}
        ${siblings && html`<link rel="stylesheet" href="${rootPath(path, 'releases.css')}" />`}
        <link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml" />
        ${packHead(context.input, to)}
        ${options.hasScript !== true && html`<script src="${to(SCRIPT_PATH)}" defer></script>`}
      </head>
      <body
        ${siblings && html` data-release="${release.id}"`}
        data-root="${to('index.html').replace(/index\.html$/, '')}"
        ${packAttribute(context.input)}
      >
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <a class="brand" href="${to('index.html')}">${library.title}</a>
          ${releaseSwitch(context.input, options)}
          <search class="search" hidden>
            <label
              ><span class="unseen">Search</span>
              <input type="search" placeholder="Number, step, SRV or term" autocomplete="off"
            /></label>
          </search>
          <nav aria-label="Site">
            <ul>
              ${sectionsOf(context.input).map((section) => navItem(section, path, to))}
            </ul>
          </nav>
        </header>
        ${packBanner(context.input, path, to)}
        <main id="content" tabindex="-1" ${wide && html` class="wide"`}>
          ${crumbsOf(options.crumbs, to)} ${releaseNotices(context.input, options)} ${body}
          ${packSection(context, options.subjects, to)}
        </main>
        ${footOf(context, to)}
      </body>
    </html> `;
  return `${compact(whole.text)}\n`;
}

function headOf({ input }: SiteContext, { path, title, description, unlisted, preview }: PageOptions): Html {
  const { library, baseUrl } = input;
  const whole = title === library.title ? title : `${title} · ${library.title}`;
  const addressOf = (target: string) =>
    baseUrl && `${baseUrl}${target.split('/').map(encodeURIComponent).join('/')}`;
  const address = addressOf(path);
  return html`<title>${whole}</title>
    <meta name="description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${library.title}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    ${address && html`<meta property="og:url" content="${address}" /> <link rel="canonical" href="${address}" />`}
    ${preview && previewTags(addressOf(preview.path), preview.alt)}
    ${unlisted && html`<meta name="robots" content="noindex" />`}`;
}

/** Programs that show a link ask for the whole address of its picture: a site that knows none has no pictures of this kind. */
function previewTags(address: string | undefined, alt: string): Piece {
  if (!address) return undefined;
  return html`<meta property="og:image" content="${address}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${PREVIEW.width}" />
    <meta property="og:image:height" content="${PREVIEW.height}" />
    <meta property="og:image:alt" content="${alt}" />
    <meta name="twitter:card" content="summary_large_image" />`;
}

/** Asked for at once: a font that comes after the first look has all text of a drawing laid out twice. */
function fontsOf({ input }: SiteContext, { path, process }: PageOptions): Piece {
  // A marked drawing has bold text too.
  const weights = process === undefined ? [] : process.view === 'overlay' ? [400, 700] : [400];
  return weights
    .map((weight) => `assets/arimo-latin-${weight}-normal.woff2`)
    .filter((font) => input.assets.has(font))
    .map((font) => relative(path, font))
    .map((address) => html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin />`);
}

function navItem(
  { label, path }: { label: string; path: string },
  here: string,
  to: (path: string) => string,
) {
  const current = path === here ? html` aria-current="page"` : '';
  return html`<li><a href="${to(path)}" ${current}>${label}</a></li>`;
}

function crumbsOf(crumbs: readonly Crumb[], to: (path: string) => string): Piece {
  if (crumbs.length < 2) return undefined;
  const items = crumbs.map(({ label, path }) =>
    path === undefined
      ? html`<li aria-current="page">${label}</li>`
      : html`<li><a href="${to(path)}">${label}</a></li>`,
  );
  return html`<nav class="crumbs" aria-label="Where you are">
    <ol>
      ${items}
    </ol>
  </nav>`;
}

/** `Release 3.0, live, 25 November 2026`. */
export const releaseInWords = ({ title, state, date }: SiteRelease): string =>
  [title, state, date && dateInWords(date)].filter(Boolean).join(', ');

function footOf({ input }: SiteContext, to: (path: string) => string): Html {
  const { release } = input;
  return html`<footer class="foot">
    <p>${releaseInWords(release)}. Classification of the processes: see each page.</p>
    <p>
      The drawings follow BPMN 2.0. The models were drawn with an editor built on
      <a href="https://bpmn.io" rel="noopener">bpmn.io</a>. <a href="${to('sitemap.html')}">All pages</a>
    </p>
  </footer>`;
}
