import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '../base64';
import { markup, type Html } from './html';

/** A `<style>`, and the source that a policy allows it by. */
export interface StylesInside {
  element: Html;
  source: string;
}

/**
 * A style sheet that stands in its page: as a file it would have the diagram wait for a second answer of the server. The
 * policy names it by its hash, so that no other style counts.
 *
 * @param css a sheet whose addresses are names of files beside it
 * @param folder from the page to them, with a slash at its end
 */
export function stylesInside(css: string, folder: string): StylesInside {
  const text = compactCss(css).replaceAll("url('", `url('${folder}`);
  return { element: markup(`<style>${text}</style>`), source: `'sha256-${base64(sha256(text))}'` };
}

/** A style sheet without comments and the white space around its signs. Not for sheets with such signs in their texts. */
export const compactCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
