import { compareNumbers } from '../../core/catalogue/numbers';
import type { LibraryInfo, ProcessHead } from '../../repository/Repository';

export interface ChapterNode {
  /** '' for the processes that have no number yet. */
  number: string;
  title: string;
  processes: ProcessHead[];
}

/**
 * The library by chapter. A process stands under the chapter whose number its own begins with, part by part;
 * the longest wins. The overview of a chapter has its number, and stands first in it. Chapters without a process stay: they are where a new one belongs.
 */
export function chaptersOf({ chapters }: LibraryInfo, processes: readonly ProcessHead[]): ChapterNode[] {
  const known = [...chapters].sort((a, b) => compareNumbers(a.number, b.number));
  const nodes = new Map<string, ChapterNode>(
    known.map(({ number, title }) => [number, { number, title, processes: [] }]),
  );
  const unnumbered: ChapterNode = { number: '', title: 'Not yet numbered', processes: [] };
  const elsewhere: ChapterNode = { number: 'other', title: 'Other numbers', processes: [] };
  for (const process of [...processes].sort(byNumberThenName)) {
    const chapter = process.number === '' ? unnumbered : nodes.get(chapterOf(process.number, known) ?? '');
    (chapter ?? elsewhere).processes.push(process);
  }
  return [...nodes.values(), elsewhere, unnumbered].filter(
    (node) => nodes.has(node.number) || node.processes.length > 0,
  );
}

/** The number of the chapter that a process number belongs to. */
export function chapterOf(number: string, chapters: LibraryInfo['chapters']): string | undefined {
  const holding = chapters.filter((chapter) => `${number}.`.startsWith(`${chapter.number}.`));
  return holding.sort((a, b) => b.number.length - a.number.length)[0]?.number;
}

const byNumberThenName = (a: ProcessHead, b: ProcessHead) =>
  compareNumbers(a.number, b.number) || a.name.localeCompare(b.name, 'en-GB');
