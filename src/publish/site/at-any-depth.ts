/**
 * A page that a web server shows in place of any missing one, at any depth: its addresses begin at the host, since one that is
 * seen from the page would lead astray from `/3.0/processes/`. Where nobody said where the site will stand,
 * `selfContainedLostPage` takes its place.
 *
 * @param page as `page` writes it, for the top of the site
 * @param baseUrl address of the site with a slash at its end
 */
export function atAnyDepth(page: string, baseUrl: string): string {
  const folder = baseUrl.replace(/^https?:\/\/[^/]*/, '');
  return page.replace(
    /\b(href|src|data-root)="(?!https?:|data:|mailto:|#|\/)([^"]*)"/g,
    (_, name: string, address: string) => `${name}="${folder}${address}"`,
  );
}
