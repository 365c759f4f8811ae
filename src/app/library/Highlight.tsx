import { highlight } from './segments';

/** A text with the words that the search matched marked in it. */
export function Highlight({ text, terms }: { text: string; terms: readonly string[] }) {
  return highlight(text, terms).map(({ text: part, marked }, index) =>
    marked ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
  );
}
