import { folded } from '../../publish/search/search-terms';

export interface Segment {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text into marked and unmarked parts. A word is marked from its start; a number only up to whole
 * parts, so that `4.1` marks nothing in `4.10`.
 */
export function highlight(text: string, terms: readonly string[]): Segment[] {
  const plain = folded(text);
  // Folding may change the length of a text; then positions would not fit.
  if (terms.length === 0 || plain.length !== text.length) return [{ text, marked: false }];
  const pattern = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) =>
      /^\d/.test(term) ? `(?<![\\d.])${escaped(term)}(?!\\d)` : `(?<![\\p{L}\\d_])${escaped(term)}`,
    )
    .join('|');
  const segments: Segment[] = [];
  let from = 0;
  for (const match of plain.matchAll(new RegExp(pattern, 'gu'))) {
    if (match.index > from) segments.push({ text: text.slice(from, match.index), marked: false });
    from = match.index + match[0].length;
    segments.push({ text: text.slice(match.index, from), marked: true });
  }
  if (from < text.length) segments.push({ text: text.slice(from), marked: false });
  return segments;
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
