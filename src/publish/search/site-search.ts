import MiniSearch, { type Options } from 'minisearch';
import { rankedSearch, type Ranked } from './ranked';
import type { EntryKind } from './read-query';
import { SEARCH_OPTIONS } from './search-options';

/** One thing that the site's search finds. */
export interface SiteEntry {
  id: number;
  title: string;
  /** BAD and SRV numbers, found by their leading parts. */
  numbers: string;
  text: string;
  /** What it is and where it stands, for people: `Step in 7.6.1 Replace Communications Hub`. */
  what: string;
  /** Address below the site's root. */
  path: string;
}

/** Builder and page must agree, else a stored index is not read right. */
const OPTIONS: Options<SiteEntry> = { ...SEARCH_OPTIONS, storeFields: ['title', 'what', 'path'] };

/** Builds the index; its JSON is what the page loads. Cost grows with the length of the texts. */
export function buildSearchIndex(entries: readonly SiteEntry[]): string {
  const index = new MiniSearch<SiteEntry>(OPTIONS);
  index.addAll(entries);
  return JSON.stringify(index);
}

export type SiteHit = Pick<SiteEntry, 'title' | 'what' | 'path'>;

export interface SiteAnswer {
  /** Best first, no more than were asked for. */
  hits: SiteHit[];
  /** How many there are in all. */
  total: number;
  /** True where nothing has all words, and these have some. */
  isPartial: boolean;
}

/** Opens a stored index; what it gives back answers queries. */
export function openSearchIndex(json: string): (query: string, limit?: number) => SiteAnswer {
  const index = MiniSearch.loadJSON<SiteEntry>(json, OPTIONS);
  return (query, limit = 12) => {
    const { results, isPartial } = rankedSearch(index, query, describe, { orSome: true });
    return { hits: results.slice(0, limit) as unknown as SiteHit[], total: results.length, isPartial };
  };
}

function describe({ what, title }: Record<string, unknown>): Ranked {
  const words = String(what);
  return { kind: KINDS.find(([start]) => words.startsWith(start))?.[1] ?? 'step', title: String(title) };
}

/** By how an entry says what it is. */
const KINDS: readonly (readonly [start: string, kind: EntryKind])[] = [
  ['Process', 'process'],
  ['Service request', 'service request'],
  ['SMETS1 impact', 'impact'],
  ['Term', 'term'],
  ['Page', 'page'],
];
