import type { Block } from '../../core/release/notes/words/blocks';
import { html, type Piece } from '../site/html';
import { blocksHtml } from './blocks-html';

/** A look that a file by itself carries along: no other file, no script. */
const STYLE = `:root{color-scheme:light dark;--line:light-dark(#d5d9df,#3a414c);--quiet:light-dark(#555d6b,#a9b1be);--layer:light-dark(#6d3598,#d3afef)}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif;background:light-dark(#fff,#1a1d22);color:light-dark(#1b1f26,#e8eaee)}
h2{margin-top:2.2rem}h3{margin:1.6rem 0 .3rem}p{margin:.4rem 0}.quiet,.more{color:var(--quiet)}.tag-layer{color:var(--layer);font-weight:600}
summary{cursor:pointer}.table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
@media print{:root{color-scheme:light}details::details-content{content-visibility:visible}li,tr{break-inside:avoid}}`;

/**
 * Release notes, or another document of blocks, as one HTML file that stands by itself.
 *
 * @param picture put below the document
 */
export const notesPage = (title: string, blocks: readonly Block[], picture?: Piece): string =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${blocksHtml(blocks, () => undefined)} ${picture}
        </main>
      </body>
    </html> `.text;
