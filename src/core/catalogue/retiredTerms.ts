import { listOf, readRegister, type Register } from './registers';

/** A term that gave way to another and should stand nowhere any more. */
export interface RetiredTerm {
  term: string;
  /** What to write in its place. */
  instead: string;
  /** Impacts that retired it, such as `A145`. */
  impacts: string[];
  /** Places that may go on naming it, as `glossary: CPL`, because they define it or what replaced it. */
  allowedIn: string[];
  note: string;
}

/** Reads `register/retired-terms.csv`; entries stay in file order. */
export function readRetiredTerms(csv: string, fileName?: string): Register<RetiredTerm> {
  return readRegister(
    csv,
    {
      title: 'list of retired terms',
      key: 'term',
      columns: ['instead', 'impacts', 'allowed_in'],
      entryOf: (row): RetiredTerm | { fault: string } =>
        row('instead') === ''
          ? { fault: `does not say what stands in place of "${row('term')}"` }
          : {
              term: row('term'),
              instead: row('instead'),
              impacts: listOf(row('impacts')),
              allowedIn: listOf(row('allowed_in')),
              note: row('note'),
            },
    },
    fileName,
  );
}

/**
 * True where a text uses a term as a word of its own, in upper or lower case. `SMETS` is not in `SMETS1`, `SMETS 1` or
 * `SMETS2+`: a digit, letter or plus sign makes another word of it.
 */
export function usesTerm(text: string, term: string): boolean {
  return patternOf(term).test(text);
}

/** The text with the retired term replaced in every place; the same text where it does not stand. */
export function withoutTerm(text: string, { term, instead }: Pick<RetiredTerm, 'term' | 'instead'>): string {
  return text.replace(patternOf(term, 'g'), () => instead);
}

function patternOf(term: string, flags = ''): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}+]|\\s\\d)`, `iu${flags}`);
}
