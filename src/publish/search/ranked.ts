import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { queryTermsOf } from './search-terms';
import { readQuery, tellingWords, type EntryKind, type SearchWords } from './read-query';

/** What ranking must know of an entry. */
export interface Ranked {
  kind: EntryKind;
  /** With its number in front, where it has one. */
  title: string;
}

export interface Answer {
  /** Best first. */
  results: SearchResult[];
  /** True where no entry has all words, and these have some. */
  isPartial: boolean;
}

/** People mostly look for a process. */
const WEIGHTS: Readonly<Record<EntryKind, number>> = {
  process: 2.5,
  page: 1.5,
  'service request': 1.3,
  term: 1,
  step: 1,
  impact: 1,
};
/** How much more the kind that was named weighs. */
const NAMED = 8;

/**
 * Entries that have every word that says something. What is called exactly what was typed comes first, a process before all
 * else; then the best match. Cost: as MiniSearch's search, plus sorting what was found.
 *
 * @param describe tells what a result is, from its stored fields
 * @param options.orSome where nothing has all words, entries with some of them, those with the most first
 */
export function rankedSearch<T>(
  index: MiniSearch<T>,
  query: string,
  describe: (stored: Record<string, unknown>) => Ranked,
  { orSome = false } = {},
): Answer {
  const words = readQuery(query);
  if (words.needed.length === 0) return { results: [], isPartial: false };
  const boostDocument = (
    _id: unknown,
    _term: string,
    stored: Record<string, unknown> | undefined,
  ): number => {
    const { kind } = describe(stored ?? {});
    return WEIGHTS[kind] * (kind === words.kind ? NAMED : 1);
  };
  const ask = (combineWith: 'AND' | 'OR') =>
    index.search(
      { combineWith, queries: words.needed.map((word) => ({ combineWith: 'OR', queries: formsOf(word) })) },
      { boostDocument },
    );
  const all = ask('AND');
  const isPartial = all.length === 0 && orSome && words.needed.length > 1;
  const found = isPartial ? ask('OR') : all;
  const rarity = isPartial ? rarityOf(found, words) : undefined;
  const ranked = found.map((result) => {
    const { kind, title } = describe(result);
    const score = result.score * (saysAllOf(title, words) ? NAMED : 1);
    return { result, score, rank: rarity?.(result) ?? exactness(kind, title, query, words) };
  });
  ranked.sort((a, b) => b.rank - a.rank || b.score - a.score);
  return { results: ranked.map(({ result }) => result), isPartial: isPartial && ranked.length > 0 };
}

/** 2 for a process, or the kind that was named, called exactly so; 1 for anything else called so. */
function exactness(kind: EntryKind, title: string, query: string, words: SearchWords): number {
  const names = namesOf(title);
  if (names.includes(tellingWords(query))) return kind === 'process' ? 2 : 1;
  if (!names.includes(tellingWords(words.needed.join(' ')))) return 0;
  return kind === (words.kind ?? 'process') ? 2 : 1;
}

/** True where a title has the helpful words too: `service request proc` means the process of that name, and no request. */
function saysAllOf(title: string, { needed, helpful }: SearchWords): boolean {
  if (helpful.length === 0) return false;
  const own = queryTermsOf(title);
  return [...needed, ...helpful].every((word) => own.some((term) => term.startsWith(word)));
}

/** How many of the words a result has; among as many, the the words that few results have count more. */
function rarityOf(found: readonly SearchResult[], { needed }: SearchWords): (result: SearchResult) => number {
  const own = new Map(
    found.map((result) => [
      result,
      needed.filter((word) => formsOf(word).some((form) => result.queryTerms.includes(form))),
    ]),
  );
  const counts = new Map<string, number>();
  for (const words of own.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (result) => {
    const words = own.get(result) ?? [];
    return words.length + words.reduce((sum, word) => sum + 1 / counts.get(word)!, 0) / (words.length + 1);
  };
}

/** As typed, and without its ending: `commissioning` finds what speaks of the step to commission. */
function formsOf(word: string): string[] {
  const [, stem] = /^(\p{L}{4,}?)(?:ing|ed|s)$/u.exec(word) ?? [];
  return stem === undefined ? [word] : [word, stem];
}

/** `7.2.2 Install and Leave` is called that, `7.2.2`, and `Install and Leave`; `PPMID: a device` is called `PPMID` too. */
function namesOf(title: string): string[] {
  const [, number, rest] = /^(\w*\d[\w.]*)\s+(.*)$/s.exec(title) ?? [];
  const [term] = title.split(':');
  return [title, number, rest, term].flatMap((name) => (name ? [tellingWords(name)] : []));
}
