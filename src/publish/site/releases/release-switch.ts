import { dateInWords } from '../../../core/calendar/date-in-words';
import { html, type Html, type Piece } from '../html';
import { CHANGES_PATH, type PageOptions } from '../page-options';
import type { SiteInput } from '../SiteInput';
import type { Sibling } from './Sibling';
import { rootPath, samePage, siblingPath } from './sibling-paths';

/**
 * The state of a release stands in one style sheet at the root, so that going live changes that file and no page, and shows
 * without a script too.
 */
export const stateOf = (id: string): Html => html`<span class="release-state" data-state-of="${id}"></span>`;

/** Which release a page is of; where others stand beside it, the same page of each. */
export function releaseSwitch({ release, siblings }: SiteInput, options: PageOptions): Html {
  const { title, state, date, id } = release;
  if (!siblings || id === undefined)
    return html`<span class="release"
      >${title}${state && ` · ${state}`}${date && ` · ${dateInWords(date)}`}</span
    >`;
  const items = siblings.map((sibling) => {
    const label = html`${sibling.title} ${stateOf(sibling.id)}
      <span class="quiet">${dateInWords(sibling.date)}</span>`;
    if (sibling.id === id) return html`<li><span aria-current="true">${label}</span></li>`;
    const { path, note } = pageIn(sibling, options);
    return html`<li>
      <a href="${siblingPath(options.path, sibling.id, path)}"
        >${label}${note && html` <span class="quiet">${note}</span>`}</a
      >
    </li>`;
  });
  return html`<details class="releases">
    <summary class="release">
      ${title} ${stateOf(id)}${date && html` <span>· ${dateInWords(date)}</span>`}
    </summary>
    <ul>
      ${items}
      <li><a href="${rootPath(options.path, 'releases.html')}">All releases</a></li>
    </ul>
  </details>`;
}

/** What the style sheet at the root shows while a release is not the live one. */
export function releaseNotices({ release, siblings }: SiteInput, { path }: PageOptions): Piece {
  // A missing page is of no release.
  if (!siblings || release.id === undefined || path === '404.html') return undefined;
  // The root has an address for every page that each release can have.
  const live = rootPath(path, path.replace(/\.since\.html$/, '.html'));
  return html`<p class="notice when-superseded">
      <b>${release.title} has been superseded.</b> <a href="${live}">This page in the live release</a>
    </p>
    <p class="notice when-published">
      <b
        >${release.title} is not live
        yet${release.date && `; it is planned for ${dateInWords(release.date)}`}.</b
      >
      <a href="${live}">This page in the live release</a>
    </p>
    <p class="notice when-followed">
      <b>${release.title} is superseded <span class="followed-on"></span>.</b>
      <a href="${rootPath(path, 'releases.html')}">All releases</a>
    </p>`;
}

function pageIn(sibling: Sibling, { path, process }: PageOptions): { path: string; note?: string } {
  if (process) {
    const found = samePage(sibling, process.processId, process);
    if (!found) return { path: 'index.html', note: '(without this process)' };
    return found.isSame ? { path: found.path } : { path: found.path, note: '(without this view)' };
  }
  return { path: path === CHANGES_PATH || path === '404.html' ? 'index.html' : path };
}
