import { html, type Piece } from '../html';
import { POLICY } from '../page';
import { relative } from '../paths';
import type { RootInput } from './RootInput';
import { comingOf } from './turns';

export interface RootContext extends RootInput {
  /** Folder of the release whose style sheet and icon the root's pages use. */
  assets: string;
}

interface RootPageOptions {
  path: string;
  title: string;
  /** One sentence for search engines and link previews; no two pages have the same. */
  description: string;
  /** Where to go on at once. */
  follow?: string;
  body: Piece;
}

/** A page at the root. One that leads on does so by a script, which keeps the place within the page, or without one. */
export function rootPage(
  context: RootContext,
  { path, title, description, follow, body }: RootPageOptions,
): string {
  const to = (target: string) => relative(path, target);
  const asset = (name: string) => to(`${context.assets}/assets/${name}`);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        ${
          follow !== undefined &&
          html`<noscript><meta http-equiv="refresh" content="0; url=${follow}" /></noscript>
            <link rel="canonical" href="${follow}" />`
        }
        <link rel="stylesheet" href="${asset('site.css')}" />
        <link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml" />
        ${(follow !== undefined || comingOf(context.releases).length > 0) && html`<script src="${to('follow.js')}" defer></script>`}
      </head>
      <body>
        <header class="top"><a class="brand" href="${to('index.html')}">${context.title}</a></header>
        <main id="content">${body}</main>
        <footer class="foot">
          <p><a href="${to('releases.html')}">All releases</a></p>
        </footer>
      </body>
    </html> `.text;
}
