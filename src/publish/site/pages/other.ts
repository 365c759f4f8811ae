import { atAnyDepth } from '../at-any-depth';
import { html } from '../html';
import { selfContainedLostPage } from '../lost/self-contained';
import { page, sectionsOf } from '../page';
import { processPath, relative } from '../paths';
import type { SiteContext } from '../SiteContext';

/** Every page of the site by name, for people; `sitemapXml` is for search engines. */
export function sitemapPage(context: SiteContext): string {
  const path = 'sitemap.html';
  const sections = sectionsOf(context.input).map(
    ({ label, path: target }) => html`<li><a href="${relative(path, target)}">${label}</a></li>`,
  );
  const processes = context.processes.map(({ stem, number, name, layers }) => {
    const views = layers.map((layer) => [
      html`,
        <a
          href="${relative(path, processPath({ stem, view: 'resolved', layer }))}"
          aria-label="${number} ${name} for ${layer}"
          >${layer}</a
        >`,
      html`,
        <a
          href="${relative(path, processPath({ stem, view: 'overlay', layer }))}"
          aria-label="${number} ${name}, ${layer} marked"
          >${layer} marked</a
        >`,
      html`,
        <a
          href="${relative(path, processPath({ stem, view: 'compare', layer }))}"
          aria-label="${number} ${name}, side by side with ${layer}"
          >side by side</a
        >`,
    ]);
    return html`<li>
      <a href="${relative(path, processPath({ stem, view: 'baseline' }))}">${number} ${name}</a>${views}
    </li>`;
  });
  return page(context, {
    path,
    title: 'All pages',
    description: 'Every page of this site.',
    crumbs: [{ label: context.input.library.title, path: 'index.html' }, { label: 'All pages' }],
    body: html`<h1>All pages</h1>
      <ul>
        ${sections}
      </ul>
      <h2>Processes</h2>
      <ul>
        ${processes}
      </ul>`,
  });
}

/** For a web server to show where an address leads nowhere, at any depth. */
export function notFoundPage(context: SiteContext): string {
  const { baseUrl, library } = context.input;
  if (baseUrl === undefined) return lostAnywhere(context);
  const whole = page(context, {
    path: '404.html',
    title: 'Page not found',
    description: 'There is no page at this address.',
    crumbs: [{ label: 'Page not found' }],
    body: html`<h1>Page not found</h1>
      <p>There is no page at this address. It may belong to another release, or the address was cut short.</p>
      <p><a href="index.html">To the start of the ${library.title}</a></p>`,
    unlisted: true,
  });
  return atAnyDepth(whole, baseUrl);
}

function lostAnywhere({ input }: SiteContext): string {
  const { library, release, siblings } = input;
  const stands = siblings && release.id !== undefined;
  return selfContainedLostPage({
    site: library.title,
    sign: 'assets/icon.svg',
    words: stands
      ? html`${release.title} starts at the part of this address that ends in <b>/${release.id}/</b>: take off
          what comes after it.`
      : 'Its start is at a shorter address: take off the last parts of this one, one after the other.',
    ways: [
      { label: `To the start of ${stands ? release.title : `the ${library.title}`}`, path: 'index.html' },
      ...sectionsOf(input)
        .filter(({ path }) => path !== 'index.html')
        .map(({ label, path }) => ({ label, path })),
      { label: 'All pages', path: 'sitemap.html' },
      ...(stands ? [{ label: 'All releases', path: '../releases.html' }] : []),
    ],
  });
}

/**
 * The pages by their full addresses, for search engines.
 *
 * @param files paths of all files of the site; those that are no pages are passed over
 */
export function sitemapXml(baseUrl: string, files: readonly string[]): string {
  const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html').sort();
  const entries = pages.map((path) => {
    const address = `${baseUrl}${path.split('/').map(encodeURIComponent).join('/')}`;
    return `<url><loc>${address.replace(/&/g, '&amp;')}</loc></url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
