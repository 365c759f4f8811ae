import { commentPath } from '../../../core/release/paths';
import { writeComment } from '../../../core/review/Comment';
import type { ImportTakenBack } from '../../../core/review/response/takeImportBack';
import { takeImportBack } from '../../../core/review/response/takeImportBack';
import type { FileChange, Repository } from '../../../repository/Repository';
import { formerTexts, saveFiles } from '../../library/save-files';
import { useWorkspace } from '../../state/store';
import { reviewNow, type KeptComment } from '../review-now';
import { counted } from '../../../core/text/counted';

/** What taking an import back writes: comments that go have no text any more, others lose the words that came with it. */
export function takeBackChanges(
  { removed, shortened }: ImportTakenBack,
  known: readonly KeptComment[],
): FileChange[] {
  const textOf = new Map(known.map(({ path, text }) => [path, text]));
  const change = (path: string, text: string): FileChange => ({
    path,
    text,
    expected: textOf.get(path) ?? '',
  });
  return [
    ...removed.map(({ release, id }) => change(commentPath(release, id), '')),
    ...shortened.map(({ after }) => change(commentPath(after.release, after.id), writeComment(after))),
  ];
}

/**
 * Takes an import into a release back as one step, by the comments as they are now, and says what stays because it was answered
 * since. Gives false, after saying why, where nothing changed.
 */
export async function takeBackImport(
  repository: Repository,
  release: string,
  takenAt: string,
): Promise<boolean> {
  const { comments } = await reviewNow(repository);
  const known = comments.filter(({ comment }) => comment.release === release);
  const back = takeImportBack(
    known.map(({ comment }) => comment),
    takenAt,
  );
  const changes = takeBackChanges(back, known);
  if (changes.length === 0) {
    const text =
      back.answered.length > 0
        ? `Nothing was taken back: ${staysInWords(back.answered.length)}.`
        : 'Nothing of this import is there any more.';
    useWorkspace.getState().notify({ tone: 'warning', text });
    return false;
  }
  return saveFiles(repository, changes, takenBackInWords(back), formerTexts(changes));
}

function takenBackInWords({ removed, shortened, answered }: ImportTakenBack): string {
  const parts = [
    ...(removed.length > 0 ? [counted(removed.length, 'comment')] : []),
    ...(shortened.length > 0 ? [`new words of ${counted(shortened.length, 'comment')}`] : []),
  ];
  const stays = answered.length > 0 ? `; ${staysInWords(answered.length)}` : '';
  return `Import taken back: ${parts.join(', ')}${stays}`;
}

/** `2 comments stay, for they were answered since`. */
export const staysInWords = (count: number): string =>
  count === 1
    ? '1 comment stays, for it was answered since'
    : `${count} comments stay, for they were answered since`;
