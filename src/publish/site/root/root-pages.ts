import { atAnyDepth } from '../at-any-depth';
import { dateInWords } from '../../../core/calendar/date-in-words';
import { html, type Html, type Piece } from '../html';
import { selfContainedLostPage } from '../lost/self-contained';
import { relative } from '../paths';
import { rootPage, type RootContext } from './root-page';
import type { RootRelease } from './RootInput';
import { comingOf, lastingState, scheduleOf, stateWhen } from './turns';

/**
 * An address that leads on to a page of the live release, or says that none is live; from the day of a switch that is set ahead, to a
 * page of that release.
 *
 * @param what the page, for search engines and link previews
 * @param targetIn the page within a release; undefined where it has none
 */
export function followPage(
  context: RootContext,
  path: string,
  what: string,
  targetIn: (release: RootRelease) => string | undefined,
): string {
  const { title, releases } = context;
  const live = releases.find(({ state }) => state === 'live');
  const target = live && targetIn(live);
  const address = target === undefined ? undefined : relative(path, `${live!.id}/${target}`);
  const link = html`<a data-follow href="${address}">${live?.title}</a>`;
  const lead =
    address === undefined
      ? 'No release is live yet.'
      : comingOf(releases).length === 0
        ? html`The live release is ${link}.`
        : html`${link} is ${lastingState(live!, releases)}.`;
  return rootPage(context, {
    path,
    title,
    description:
      address === undefined
        ? `${title}: ${what}. No release is live yet; these are published.`
        : `${title}: ${what}, as the live release has it, ${live!.title}.`,
    ...(address !== undefined && { follow: address }),
    body: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${comingWays(context, path, targetIn)} ${releaseList(context, path)}`,
  });
}

/** Where an address leads from days to come on; a release that has no such page ends the way. */
export const comingWays = (
  { releases }: RootContext,
  path: string,
  targetIn: (release: RootRelease) => string | undefined,
): Piece =>
  comingOf(releases).map((release) => {
    const { id, title, on } = release;
    const target = targetIn(release);
    const day = `From ${dateInWords(on)} on the live release is`;
    if (target === undefined)
      return html`<p data-follow data-from="${on}">${day} ${title}, which does not have this page.</p>`;
    const address = relative(path, `${id}/${target}`);
    return html`<p>${day} <a data-follow data-from="${on}" href="${address}">${title}</a>.</p>`;
  });

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

function releaseList(context: RootContext, path: string): Html {
  const items = context.releases.map((release): Piece => {
    const { id, title, date, summary, hasChanges } = release;
    const to = (target: string) => relative(path, `${id}/${target}`);
    return html`<li>
      <h2><a href="${to('index.html')}">${title}</a> ${stateTag(context, release)}</h2>
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

/** A state as it holds on any day; while a switch is set ahead, with what a script shows on which day. */
export function stateTag({ releases }: RootContext, release: RootRelease): Html {
  const words = lastingState(release, releases);
  const turns = scheduleOf(releases)
    .map(({ from, release: live }) => ({ from, state: stateWhen(release, live, releases) }))
    .filter(({ state }) => state !== 'published')
    .map(({ from, state }) => `${from}=${state}`);
  const data = words !== release.state && turns.length > 0 && html` data-turns="${turns.join(' ')}"`;
  return html`<span class="tag tag-${release.state}" ${data}>${words}</span>`;
}

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
