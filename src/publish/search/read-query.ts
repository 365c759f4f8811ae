import { queryTermsOf } from './search-terms';

/** What an entry is; a search may name it: `SRV 8.14.2`. */
export type EntryKind = 'page' | 'process' | 'step' | 'service request' | 'impact' | 'term';

export interface SearchWords {
  /** Words that an entry must have. */
  needed: string[];
  /** Words that say little, or what kind of thing is meant: an entry that has them comes sooner. */
  helpful: string[];
  /** The kind that was named. */
  kind?: EntryKind;
}

/** What a search as typed asks for. */
export function readQuery(query: string): SearchWords {
  const terms = queryTermsOf(query);
  const needed: string[] = [];
  const helpful: string[] = [];
  let kind: EntryKind | undefined;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i]!;
    const next = terms[i + 1] ?? '';
    if (term === 'service' && /^requests?$/.test(next)) {
      kind = 'service request';
      helpful.push(term, next);
      i += 1;
    } else if (Object.hasOwn(KINDS, term)) {
      kind = KINDS[term];
      helpful.push(term);
    } else (STOP_WORDS.has(term) ? helpful : needed).push(term);
  }
  // `process` alone looks for the word.
  if (needed.length === 0) return { needed: terms, helpful: [] };
  return { needed, helpful, ...(kind && { kind }) };
}

/** The words of a text that tell it from others, as one text: `Install & Leave` is `Install and Leave`. */
export const tellingWords = (text: string): string =>
  queryTermsOf(text)
    .filter((term) => !STOP_WORDS.has(term))
    .join(' ');

const KINDS: Readonly<Record<string, EntryKind>> = {
  process: 'process',
  processes: 'process',
  step: 'step',
  steps: 'step',
  srv: 'service request',
  srvs: 'service request',
  impact: 'impact',
  impacts: 'impact',
  term: 'term',
  terms: 'term',
};

const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at by for from in is it of on or that the this to with'.split(' '),
);
