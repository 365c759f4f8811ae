import { formatProblem } from '../../core/problem';
import type { UnreadRelease } from './ReleaseStore';

/** Records that cannot be read, for the terminal; the others were gone on with. */
export const unreadInWords = (unread: readonly UnreadRelease[]): string =>
  unread
    .map(
      ({ id, problems }) =>
        `Release ${id}: its record cannot be read.\n${problems.map((each) => `  ${formatProblem(each)}\n`).join('')}`,
    )
    .join('');
