import type { GovernanceEntry } from '../../../core/catalogue/governance';
import { compareNumbers } from '../../../core/catalogue/numbers';
import type { BadSection } from '../../../core/catalogue/sections';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** What a process rests on. */
export interface Governance {
  /** SEC texts that its steps name, sorted. */
  references: string[];
  /** Rows of its governance tables, in the order of the registers. */
  entries: GovernanceEntry[];
  /** Its sections of the Business Architecture Document, sorted. */
  sections: BadSection[];
}

/** Undefined where nothing is known. */
export function governanceOf({ input }: SiteContext, { number, steps }: SiteProcess): Governance | undefined {
  if (number === '') return undefined;
  const { registers, sections } = input.registers;
  const named = steps.flatMap(({ trace }) => trace.references.split(';').map((part) => part.trim()));
  const governance = {
    references: [...new Set(named)].filter(Boolean).sort(),
    entries: registers.flatMap((register) => register.governance.filter(({ process }) => process === number)),
    sections: sections
      .filter((section) => section.number === number || section.number.startsWith(`${number}.`))
      .toSorted((a, b) => compareNumbers(a.number, b.number)),
  };
  return Object.values(governance).some((list) => list.length > 0) ? governance : undefined;
}
