import { compareNumbers } from '../../core/catalogue/numbers';
import type { SiteContext, SiteProcess } from '../../publish/site/SiteContext';
import type { Level } from './words';

export interface Heading {
  text: string;
  level: Level;
}

/** What a process is called in headings. */
export const calledBy = ({ number, name }: SiteProcess): string => `${number} ${name}`.trim();

/**
 * Processes of a document in the order of their numbers, each with the headings above it: that of its chapter where one begins, and
 * its own, a level below. The overview of a chapter bears the chapter's number and comes first in it. Where no process is in any
 * chapter of the library, each is a chapter of its own.
 */
export function inChapters<T extends { process: SiteProcess }>(
  processes: readonly T[],
  { input }: SiteContext,
): { each: T; headings: readonly Heading[] }[] {
  const { chapters } = input.library;
  const chapterOf = ({ number: own }: SiteProcess) =>
    chapters.find(({ number }) => own === number || own.startsWith(`${number}.`));
  const sorted = processes.toSorted((a, b) => compareNumbers(a.process.number, b.process.number));
  if (!sorted.some(({ process }) => chapterOf(process)))
    return sorted.map((each) => ({ each, headings: [{ text: calledBy(each.process), level: 1 }] }));
  // Those without a chapter come last, under one heading.
  const within = sorted.filter(({ process }) => chapterOf(process));
  const outside = sorted.filter(({ process }) => !chapterOf(process));
  let open = '';
  return [...within, ...outside].map((each) => {
    const chapter = chapterOf(each.process);
    const title = chapter ? `${chapter.number} ${chapter.title}` : 'Other processes';
    const isOverview = each.process.number === chapter?.number;
    const own: Heading = {
      text: isOverview ? `Overview of ${chapter.number}` : calledBy(each.process),
      level: 2,
    };
    const headings: Heading[] = title === open ? [own] : [{ text: title, level: 1 }, own];
    open = title;
    return { each, headings };
  });
}
