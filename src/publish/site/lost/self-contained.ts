import { html, markup, type Piece } from '../html';
import { LOST_SCRIPT, LOST_SCRIPT_HASH } from './lost-script';
import { LOST_STYLE, LOST_STYLE_HASH } from './lost-style';

/** Only what is in the page, by its hash, and the sign that its script looks for. */
const POLICY = [
  "default-src 'none'",
  `style-src '${LOST_STYLE_HASH}'`,
  `script-src '${LOST_SCRIPT_HASH}'`,
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Not in the template, whose formatting would change what the hashes are of.
const STYLE = markup(`<style>${LOST_STYLE}</style>`);
const SCRIPT = markup(`<script>${LOST_SCRIPT}</script>`);

export interface LostPage {
  /** What the site calls itself. */
  site: string;
  /** Path of a picture below the start; where it can be loaded, the site is. */
  sign: string;
  /** What to do without a script, or where the start cannot be found. */
  words: Piece;
  /** Ways on, each by its path below the start. */
  ways: readonly { label: string; path: string }[];
}

/**
 * A page that a web server shows in place of any missing one, at any depth, where nobody said where the site will stand. It
 * needs no other file, says nothing of a state that it cannot know, and its script finds the way to the start.
 */
export function selfContainedLostPage({ site, sign, words, ways }: LostPage): string {
  const whole = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Page not found · ${site}</title>
        <meta name="description" content="There is no page of the ${site} at this address." />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        ${STYLE}
      </head>
      <body>
        <main id="content">
          <h1>Page not found</h1>
          <p>
            There is no page of the ${site} at this address. It may belong to another release, or the address
            was cut short.
          </p>
          <p id="words">${words}</p>
          <ul id="ways" data-sign="${sign}" hidden>
            ${ways.map(({ label, path }) => html`<li><a data-to="${path}">${label}</a></li>`)}
          </ul>
        </main>
        ${SCRIPT}
      </body>
    </html> `;
  return whole.text;
}
