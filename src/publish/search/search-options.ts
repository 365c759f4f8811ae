import type { Options } from 'minisearch';
import { indexTermsOf, queryTermsOf } from './search-terms';

const isNumber = (term: string) => /^\d/.test(term);

/** How texts are found, in the app and on the site alike. Title, numbers and text are the fields of every entry. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'numbers', 'text'],
  tokenize: indexTermsOf,
  processTerm: (term: string) => term,
  searchOptions: {
    tokenize: queryTermsOf,
    combineWith: 'AND',
    // A prefix of a number would be another number: 4.1 is not the start of 4.10.
    prefix: (term: string) => !isNumber(term),
    // A slip of the finger in A056 would be another impact.
    fuzzy: (term: string) => (/\d/.test(term) || term.length < 4 ? false : 0.2),
    boost: { numbers: 4, title: 3 },
    weights: { fuzzy: 0.3, prefix: 0.7 },
  },
} satisfies Options;
