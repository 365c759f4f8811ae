import MiniSearch, { type Options } from 'minisearch';
import { SEARCH_OPTIONS } from './search-options';
import { queryTermsOf } from './search-terms';

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

/** Opens a stored index; what it gives back answers queries, best first. */
export function openSearchIndex(json: string): (query: string, limit?: number) => SiteHit[] {
  const index = MiniSearch.loadJSON<SiteEntry>(json, OPTIONS);
  return (query, limit = 12) =>
    queryTermsOf(query).length === 0 ? [] : (index.search(query).slice(0, limit) as unknown as SiteHit[]);
}
