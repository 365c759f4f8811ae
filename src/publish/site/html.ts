/** Text that is markup already. Only `html` makes it, so that whatever else enters a page is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = Html | string | number | false | undefined | readonly Piece[];

/** A piece of a page. What is put in is escaped, save what `html` made; `false` and `undefined` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.reduce((text, string, i) => text + written(values[i - 1]) + string));
}

/** Markup that another renderer of ours made, such as a drawing. Never for text of a model. */
export const markup = (text: string): Html => new Html(text);

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replace(UNSAFE, (found) => ESCAPES[found] ?? '\ufffd');
}

/** Control characters that HTML forbids count as unsafe too: they become U+FFFD. */
const UNSAFE = /[&<>"']|[^\P{Cc}\t\n\r]/gu;
const ESCAPES: Partial<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const BLOCK =
  'html|head|meta|title|link|script|body|header|footer|main|nav|search|article|section|aside|figure|figcaption|div|h[1-6]|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td';
const BEFORE_BLOCK = new RegExp(`\\s+(?=</?(?:${BLOCK})[\\s>])`, 'g');
const AFTER_BLOCK = new RegExp(`(</?(?:${BLOCK})(?:\\s[^>]*)?>)\\s+`, 'g');
const LINES = /(<(?:section|li|tr|figure|h[1-6])[ >])/g;

/**
 * A page without the white space that nobody sees: what stands beside a block, which the templates indent by. Each would be
 * a node for the browser to make. A line break is left where a reader of two versions wants one.
 */
export const compact = (text: string): string =>
  text.replace(BEFORE_BLOCK, '').replace(AFTER_BLOCK, '$1').replace(LINES, '\n$1');
