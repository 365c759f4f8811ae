import type { BadSection } from '../catalogue/sections';

/** The BAD number of the process that holds a section, such as `7.2.2` for `7.2.2.6.1`; '' where no process does. */
export function processOfSection(number: string, sections: ReadonlyMap<string, BadSection>): string {
  const seen = new Set<string>();
  for (let at = sections.get(number); at && !seen.has(at.number); at = sections.get(at.parent)) {
    if (at.kind === 'process') return at.number;
    seen.add(at.number);
  }
  return '';
}

export const sectionsByNumber = (sections: readonly BadSection[]): ReadonlyMap<string, BadSection> =>
  new Map(sections.map((section) => [section.number, section]));
