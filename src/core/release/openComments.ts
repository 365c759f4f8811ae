import type { Comment } from '../review/Comment';
import { isFrozenSince } from '../review/isFrozenSince';
import { lateInWords } from '../review/lateInWords';
import { saidNow } from '../review/saidNow';
import { isAnswered } from '../review/states';
import { deadlinesOf } from './deadlinesOf';
import type { Release } from './Release';
import type { OpenComment, ReleaseFacts } from './ReleaseFacts';

/** Longest piece of a comment in a list. */
const GIST = 100;

/** What the guards of a release ask of its comments. Cost: linear in comments and their threads. */
export function openComments(
  release: Release,
  comments: readonly Comment[],
): Required<Pick<ReleaseFacts, 'unanswered' | 'unfrozen'>> {
  const deadlines = deadlinesOf(release);
  const shortOf = (comment: Comment): OpenComment => {
    const { id, round, author } = comment;
    const late = lateInWords(comment, deadlines);
    const words = saidNow(comment).text.replace(/\s+/g, ' ').trim();
    const gist = words.length > GIST ? `${words.slice(0, GIST).trimEnd()}…` : words;
    return { id, round, text: `${author}: ${gist}${late && ` (${late})`}`, ...(late && { late }) };
  };
  return {
    unanswered: comments.filter((comment) => !isAnswered(comment)).map(shortOf),
    unfrozen: comments.filter((comment) => !isFrozenSince(comment, release.editions)).map(shortOf),
  };
}

/** `3 comments have no answer yet, 1 of them came late.`; '' where all have one. */
export function unansweredInWords(unanswered: readonly OpenComment[]): string {
  if (unanswered.length === 0) return '';
  const late = unanswered.filter((comment) => comment.late !== undefined).length;
  const [count, has] =
    unanswered.length === 1 ? ['1 comment', 'has'] : [`${unanswered.length} comments`, 'have'];
  const which =
    late === 0 ? '' : late === unanswered.length ? ', and came late' : `, ${late} of them came late`;
  return `${count} ${has} no answer yet${which}.`;
}
