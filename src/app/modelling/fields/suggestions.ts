/** One entry of a catalogue that a field may complete to. */
export interface Suggestion {
  id: string;
  title: string;
  hint?: string;
}

const MOST = 30;

/**
 * The entries that fit what is typed: those whose id begins with it first, then those that hold each word.
 *
 * @param taken ids that are chosen already
 */
export function suggestionsFor(
  text: string,
  options: readonly Suggestion[],
  taken: readonly string[],
): Suggestion[] {
  const free = options.filter(({ id }) => !taken.includes(id));
  const typed = text.trim().toLowerCase();
  if (typed === '') return free.slice(0, MOST);
  const words = typed.split(/\s+/);
  const byId = free.filter(({ id }) => id.toLowerCase().startsWith(typed));
  const byWords = free.filter((option) => !byId.includes(option) && holdsAll(option, words));
  return [...byId, ...byWords].slice(0, MOST);
}

function holdsAll({ id, title, hint = '' }: Suggestion, words: readonly string[]): boolean {
  const text = `${id} ${title} ${hint}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
