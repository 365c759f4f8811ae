import type { Comment, Reply } from '../Comment';

/** What it comes to when an import is taken back. All that is not named here stays as it is. */
export interface ImportTakenBack {
  /** What came with it and nobody has answered: it goes. */
  removed: Comment[];
  /** Known comments of which it brought new words: the words go, the rest stays. */
  shortened: { before: Comment; after: Comment }[];
  /** What came with it and was answered since, or has new words since: it stays, with its answers. */
  answered: Comment[];
}

/**
 * Takes an import of response files back (rules R47 to R49): exactly what came with it goes, and nothing that somebody said or
 * decided since. Importing and taking back gives what was there before.
 *
 * @param takenAt the instant of the import, `receivedAt` of `importResponses`
 * Cost: linear in comments and replies.
 */
export function takeImportBack(comments: readonly Comment[], takenAt: string): ImportTakenBack {
  const result: ImportTakenBack = { removed: [], shortened: [], answered: [] };
  for (const comment of comments) {
    const cameWith = (reply: Reply) => reply.origin?.takenAt === takenAt;
    if (comment.origin?.takenAt === takenAt) {
      const isTouched = comment.states.length > 0 || !comment.replies.every(cameWith);
      result[isTouched ? 'answered' : 'removed'].push(comment);
    } else if (comment.replies.some(cameWith)) {
      const replies = comment.replies.slice(0, lastOther(comment.replies, cameWith) + 1);
      if (isDecidedSince(comment, takenAt) || replies.some(cameWith)) result.answered.push(comment);
      else result.shortened.push({ before: comment, after: { ...comment, replies } });
    }
  }
  return result;
}

const lastOther = (replies: readonly Reply[], cameWith: (reply: Reply) => boolean): number =>
  replies.findLastIndex((reply) => !cameWith(reply));

/** Records are dated to the second in places: a decision of the very second counts as one that came after. */
const isDecidedSince = ({ states }: Comment, takenAt: string): boolean =>
  states.some(({ at }) => secondOf(at) >= secondOf(takenAt));

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
