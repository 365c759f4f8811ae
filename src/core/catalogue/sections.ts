import { listOf, readRegister, type Register } from './registers';

/** A section, table or part of the Business Architecture Document. */
export interface BadSection {
  /** `7.2.2.6.1`, `Table 8` or `Appendix A`. */
  number: string;
  /** '' where no source gives a title. */
  title: string;
  /** The number of the section that holds it; '' at the top. */
  parent: string;
  /** `chapter`, `process`, `step`, `governance`, `introduction`, `inputs`, `table` or `glossary`. */
  kind: string;
  /** Impacts that name the section, such as `A057`. */
  impacts: string[];
  /** True where number or title is implied or general knowledge and no source states it. */
  inferred: boolean;
  note: string;
}

/** Reads `register/sections.csv`; entries stay in file order. */
export function readSections(csv: string, fileName?: string): Register<BadSection> {
  return readRegister(
    csv,
    {
      title: 'list of BAD sections',
      key: 'number',
      columns: ['title', 'parent', 'kind', 'named_in', 'inferred'],
      entryOf: (row) => ({
        number: row('number'),
        title: row('title'),
        parent: row('parent'),
        kind: row('kind'),
        impacts: listOf(row('named_in')),
        inferred: row('inferred') === 'yes',
        note: row('note'),
      }),
    },
    fileName,
  );
}
