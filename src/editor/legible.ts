// eslint-disable-next-line no-control-regex -- these are what XML 1.0 cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text without the characters that a file cannot hold; they come in by paste. Source: XML 1.0, production 2 (Char). */
export function legible(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}
