import type { LibraryInfo, ProcessHead } from '../../repository/Repository';
import { chapterOf } from './library-tree';

export interface NumberFault {
  /** An `error` keeps the number from being used; a `hint` is only said. */
  severity: 'error' | 'hint';
  text: string;
}

interface Known {
  processes: readonly ProcessHead[];
  chapters: LibraryInfo['chapters'];
  /** The process that is being renumbered. */
  self?: string;
}

/** What to say of a BAD number as typed; undefined where it is empty, or fits a chapter and is free. */
export function numberFault(typed: string, { processes, chapters, self }: Known): NumberFault | undefined {
  const number = typed.trim();
  if (number === '') return undefined;
  if (!/^\d+(\.\d+)+$/.test(number))
    return { severity: 'error', text: 'A number has parts with dots between them, such as 7.2.2.' };
  const holder = processes.find((process) => process.number === number && process.key !== self);
  if (holder) return { severity: 'error', text: `${number} is already ${holder.name}.` };
  const chapter = chapters.find((each) => each.number === chapterOf(number, chapters));
  if (!chapter)
    return {
      severity: 'hint',
      text: 'No chapter of this library begins so; it will stand under Other numbers.',
    };
  const where = `chapter ${chapter.number} ${chapter.title}`;
  return { severity: 'hint', text: chapter.number === number ? `The overview of ${where}.` : `In ${where}.` };
}
