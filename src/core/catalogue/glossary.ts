import { listOf, readRegister, type Register } from './registers';

export interface GlossaryTerm {
  term: string;
  /** What the letters stand for; '' for a term that is no abbreviation. */
  expansion: string;
  definition: string;
  /** What the SMETS1 Services Release changes about the term; '' for nothing. */
  smets1Note: string;
  /** Impacts that touch the term, such as `A146`. */
  impacts: string[];
  /** `PID` where the project's own source uses the term, `public` where it is general knowledge. */
  foundIn: string;
}

/** Reads `register/glossary.csv`; entries stay in file order. */
export function readGlossary(csv: string, fileName?: string): Register<GlossaryTerm> {
  return readRegister(
    csv,
    {
      title: 'glossary',
      key: 'term',
      columns: ['expansion', 'definition', 'smets1_change_note', 'annex_ids', 'term_found_in'],
      entryOf: (row) => ({
        term: row('term'),
        expansion: row('expansion'),
        definition: row('definition'),
        smets1Note: row('smets1_change_note'),
        impacts: listOf(row('annex_ids')),
        foundIn: row('term_found_in'),
      }),
    },
    fileName,
  );
}
