/** Nothing in it needs a second look: most names are so. */
const PLAIN = /^[^&<>"\p{Cc}\p{Cs}\ufffe\uffff]*$/u;
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text that XML 1.0 can hold: what it cannot (control characters, lone surrogates) becomes U+FFFD. */
function writable(text: string): string {
  return text.replace(UNWRITABLE, (found) => (/[\t\n\r]/.test(found) ? found : '\ufffd'));
}

/** Text for an element's content. A carriage return is written as a reference: a reader would turn it into a line feed. */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return writable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Text for a quoted attribute's value. */
export function escapeAttribute(text: string): string {
  if (PLAIN.test(text)) return text;
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** A coordinate in at most two decimals: finer than a pixel at any zoom, and the same on every machine. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
