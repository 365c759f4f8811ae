import { listOf, readRegister, type Register } from './registers';

/** One row of a process's governance table: a clause of the SEC that the process rests on. */
export interface GovernanceEntry {
  /** Such as `G012`. */
  id: string;
  /** BAD number of the process; '' for a table of a chapter. */
  process: string;
  /** BAD number of the governance table, such as `7.2.3.7`, or of the step whose table it is. */
  section: string;
  /** The clause, such as `SEC Appendix AC 6.1 to 6.4`. */
  reference: string;
  /** The layer that the row belongs to; '' for the baseline. */
  layer: string;
  /** Impacts that the row answers, such as `A143`. */
  impacts: string[];
  /** What the clause means for the process, in words of our own. */
  note: string;
}

/** Reads the `governance.csv` of a register; entries stay in file order. */
export function readGovernance(csv: string, fileName?: string): Register<GovernanceEntry> {
  return readRegister(
    csv,
    {
      title: 'governance tables',
      key: 'id',
      columns: ['process', 'section', 'reference', 'layer', 'impacts', 'note'],
      entryOf: (row): GovernanceEntry | { fault: string } => {
        if (row('section') === '') return { fault: 'names no governance table in the column "section"' };
        if (row('reference') === '') return { fault: 'names no clause in the column "reference"' };
        return {
          id: row('id'),
          process: row('process'),
          section: row('section'),
          reference: row('reference'),
          layer: row('layer'),
          impacts: listOf(row('impacts')),
          note: row('note'),
        };
      },
    },
    fileName,
  );
}
