import { atAnyDepth } from '../at-any-depth';
import { html, type Html, type Piece } from '../html';
import { selfContainedLostPage } from '../lost/self-contained';
import { relative } from '../paths';
import { rootPage, type RootContext } from './root-page';
import type { RootRelease } from './RootInput';

/**
 * An address that leads on to a page of the live release.
 *
 * @param what the page, for search engines and link previews
 */
export function followPage(
  context: RootContext,
  path: string,
  { id, title }: RootRelease,
  target: string,
  what: string,
): string {
  const address = relative(path, `${id}/${target}`);
  return rootPage(context, {
    path,
    title: context.title,
    description: `${context.title}: ${what}, as the live release has it, ${title}.`,
    follow: address,
    body: html`<h1>${context.title}</h1>
      <p class="lead">The live release is <a data-follow href="${address}">${title}</a>.</p>
      ${releaseList(context, path)}`,
  });
}

/** The start where no release is live yet. */
export function startPage(context: RootContext, path: string, what: string): string {
  return rootPage(context, {
    path,
    title: context.title,
    description: `${context.title}: ${what}. No release is live yet; these are published.`,
    body: html`<h1>${context.title}</h1>
      <p class="lead">No release is live yet.</p>
      ${releaseList(context, path)}`,
  });
}

/** All releases, with their states. */
export function releasesPage(context: RootContext): string {
  const path = 'releases.html';
  return rootPage(context, {
    path,
    title: `Releases of the ${context.title}`,
    description: `Every published release of the ${context.title}, with its date, its state and what it brought.`,
    body: html`<h1>Releases</h1>
      <p class="lead">
        Each release stays where it is, at an address of its own. Addresses without a release lead to the live
        one.
      </p>
      ${releaseList(context, path)}`,
  });
}

function releaseList({ releases }: RootContext, path: string): Html {
  const items = releases.map((release): Piece => {
    const { id, title, date, summary, hasChanges } = release;
    const to = (target: string) => relative(path, `${id}/${target}`);
    return html`<li>
      <h2><a href="${to('index.html')}">${title}</a> ${stateTag(release)}</h2>
      <p class="quiet">
        Release date
        ${date}${hasChanges && html` · <a href="${to('changes.html')}" aria-label="What changed in ${title}">What changed</a>`}
      </p>
      ${summary
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => html`<p>${part}</p>`)}
    </li>`;
  });
  return html`<ul class="plain release-list">
    ${items}
  </ul>`;
}

export const stateTag = ({ state }: RootRelease): Html =>
  html`<span class="tag tag-${state}">${state}</span>`;

/** For a web server to show where an address leads nowhere, at any depth. */
export function lostPage(context: RootContext): string {
  const { title, baseUrl, releases } = context;
  if (baseUrl === undefined)
    return selfContainedLostPage({
      site: title,
      sign: `${context.assets}/assets/icon.svg`,
      words: 'Its start is at a shorter address: take off the last parts of this one, one after the other.',
      ways: [
        { label: `To the start of the ${title}`, path: 'index.html' },
        { label: 'All releases', path: 'releases.html' },
        ...releases.map((release) => ({ label: release.title, path: `${release.id}/index.html` })),
      ],
    });
  const whole = rootPage(context, {
    path: '404.html',
    title: 'Page not found',
    description: `There is no page of the ${title} at this address.`,
    body: html`<h1>Page not found</h1>
      <p>There is no page at this address.</p>
      <p><a href="index.html">To the start of the ${title}</a></p>`,
  });
  return atAnyDepth(whole, baseUrl);
}
