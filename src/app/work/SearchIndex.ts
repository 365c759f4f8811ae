import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchDocument } from './ModelApi';
import { SEARCH_OPTIONS } from '../../publish/search/search-options';
import { rankedSearch, type Ranked } from '../../publish/search/ranked';

/** A process as it goes into the index. */
export interface IndexedProcess {
  key: string;
  number: string;
  name: string;
  document: SearchDocument;
}

/** One hit: a process, or a step of one. */
export interface SearchHit {
  processKey: string;
  number: string;
  processName: string;
  /** Present for a step. */
  step?: { id: string; name: string; srvs: string[]; badSection: string; layer?: string };
  /** Words of the index that matched, for highlighting. */
  terms: string[];
}

interface Entry {
  id: string;
  title: string;
  numbers: string;
  text: string;
  hit: Omit<SearchHit, 'terms'>;
}

/**
 * Finds processes and steps by number, name, documentation and SRV. Lives in the worker; each process is
 * put in, and put in anew after a change, by itself.
 */
export class SearchIndex {
  private readonly entriesOf = new Map<string, Entry[]>();
  private readonly index = new MiniSearch<Entry>({ ...SEARCH_OPTIONS, storeFields: ['hit'] });

  put({ key, number, name, document }: IndexedProcess): void {
    this.remove(key);
    const of = { processKey: key, number, processName: name };
    const whole: Entry = {
      id: key,
      title: name,
      numbers: number,
      text: document.names.join(' '),
      hit: of,
    };
    const steps = document.steps.map(
      ({ id, name: title, documentation, srvs, badSection, layer }): Entry => ({
        id: `${key}\n${id}`,
        title,
        numbers: [...srvs, badSection].join(' '),
        text: `${documentation} ${id} ${layer ?? ''}`,
        hit: { ...of, step: { id, name: title, srvs, badSection, layer } },
      }),
    );
    // A faulty file may hold an id twice; the index takes each once.
    const entries = [...new Map([whole, ...steps].map((entry) => [entry.id, entry])).values()];
    this.index.addAll(entries);
    this.entriesOf.set(key, entries);
  }

  remove(key: string): void {
    const entries = this.entriesOf.get(key);
    if (!entries) return;
    this.index.removeAll(entries);
    this.entriesOf.delete(key);
  }

  /** Best first; a process before its steps where both match alike. */
  search(query: string, limit = 60): SearchHit[] {
    return rankedSearch(this.index, query, describe).results.slice(0, limit).map(hitOf);
  }
}

const hitOf = (result: SearchResult): SearchHit => ({
  ...(result.hit as SearchHit),
  terms: result.terms,
});

function describe({ hit }: Record<string, unknown>): Ranked {
  const { step, number, processName } = hit as Entry['hit'];
  return step ? { kind: 'step', title: step.name } : { kind: 'process', title: `${number} ${processName}` };
}
