import { sha256 } from '../../repository/digest';
import type { Repository } from '../../repository/Repository';
import { dateTimeText } from '../ui/dates';
import { isRevisionId, readFileStateId, revisionChoice } from './revision-names';

/**
 * What did a comment, as people call it: a revision by its message and date, a state of a register by what was saved; anything else
 * as it was recorded. Undefined for a revision that this library does not hold.
 */
export async function changeName(repository: Repository, recorded: string): Promise<string | undefined> {
  if (/^reply /.test(recorded)) return 'the reply above';
  if (isRevisionId(recorded)) {
    const read = await repository.readRevision(recorded);
    if (!read) return undefined;
    const { label, hint } = revisionChoice(read);
    return `“${label}”, ${hint}`;
  }
  const state = readFileStateId(recorded);
  if (!state) return recorded;
  for (const { text, message, savedAt } of await repository.fileHistory(state.path))
    if ((await sha256(text)).startsWith(state.sha256))
      return `“${message || 'Came with the library'}”, ${dateTimeText(savedAt)} (${state.path})`;
  return recorded;
}

/** How a change is called until it was looked up, or where it is not known here. */
export const unknownChange = (recorded: string): string =>
  isRevisionId(recorded) ? `revision ${recorded.slice(0, 12)}` : recorded;
