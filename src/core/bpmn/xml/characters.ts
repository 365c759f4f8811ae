/**
 * Which characters XML 1.0 allows, and how they are written so that every reader reads the same.
 * Source: XML 1.0 (Fifth Edition), 2.2 Characters and 3.3.3 Attribute-Value Normalization.
 */
export function isXmlCodePoint(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

/** What needs a closer look, and is in hardly any file. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const DOUBTFUL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Offset of the first character that XML does not allow, a half surrogate pair included; -1 when all is well. */
export function firstIllegal(text: string): number {
  if (!DOUBTFUL.test(text)) return -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x20 && unit < 0xd800) continue;
    const code = unit >= 0xd800 ? text.codePointAt(i)! : unit;
    if (!isXmlCodePoint(code)) return i;
    if (code > 0xffff) i++;
  }
  return -1;
}

/** The text with every character that XML does not allow shown as U+FFFD, so that it is seen and not silently gone. */
export function legalText(text: string): string {
  if (firstIllegal(text) < 0) return text;
  return Array.from(text, (character) =>
    isXmlCodePoint(character.codePointAt(0)!) ? character : '\uFFFD',
  ).join('');
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (character: string) => NAMES[character] ?? `&#${character.charCodeAt(0)};`;

/** Line breaks and tabs become references: a reader turns bare ones into spaces. */
export function escapeAttribute(value: string): string {
  return /[&<>"\n\r\t]/.test(value) ? value.replace(/[&<>"\n\r\t]/g, escaped) : value;
}

/** CR becomes a reference: a reader turns a bare one into LF. */
export function escapeText(value: string): string {
  return /[&<>\r]/.test(value) ? value.replace(/[&<>\r]/g, escaped) : value;
}
