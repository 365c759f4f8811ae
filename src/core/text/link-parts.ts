/** A piece of a text: an address of the web, or what stands between two. */
export interface TextPart {
  text: string;
  /** Present for an address. */
  href?: string;
}

/** Only what every program follows without harm; whatever looks like another scheme stays text. */
const ADDRESS = /https?:\/\/[\p{L}\p{N}][^\s<>"'`\p{Cc}\p{Cf}\p{Cs}“”‘’]*/giu;
const CLOSED_BY: Partial<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * A text with the addresses of the web in it told apart. The stop at the end of a sentence is no part of one, nor is a bracket that
 * was opened before it. The parts together are the text. Cost: linear in the text.
 */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const href = withoutStop(found);
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push({ text: href, href });
    at = index + href.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** At most ten signs are taken off: more of them are no sentence's end. */
function withoutStop(address: string): string {
  let end = address.length;
  for (const least = Math.max(end - 10, 'http://x'.length); end > least; end--) {
    const last = address[end - 1]!;
    if (/[.,;:!?…]/.test(last)) continue;
    const opening = CLOSED_BY[last];
    if (opening === undefined) break;
    const before = address.slice(0, end);
    if (count(before, opening) >= count(before, last)) break;
  }
  return address.slice(0, end);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
