import { isRevisionId, readFileStateId } from '../../core/review/change-ids';
import type { ChangeFacts } from '../../core/review/changeInWords';
import type { Comment } from '../../core/review/Comment';
import { tellSaved, type SavedChange } from '../../core/review/SavedChange';
import { sha256 } from '../../repository/digest';
import type { Repository } from '../../repository/Repository';
import { reviewNow } from './review-now';

/**
 * What the store knows of a change that an answer names: a revision of a process, or a state of a register. Undefined for anything
 * else, and for what this library does not hold. Cost: for a register a hash for each of its states.
 */
export async function savedChange(
  repository: Repository,
  recorded: string,
): Promise<SavedChange | undefined> {
  if (isRevisionId(recorded)) {
    const revision = await repository.readRevision(recorded);
    if (!revision) return undefined;
    const { processKey, savedAt, author, message, content } = revision;
    const heads = [await repository.listProcesses(), await repository.listProcesses({ bin: true })].flat();
    const { number, name } = heads.find(({ key }) => key === processKey) ?? { number: '', name: '' };
    const of = number || name || processKey;
    return tellSaved({ of, at: savedAt, by: author, message, content });
  }
  const state = readFileStateId(recorded);
  if (!state) return undefined;
  for (const { text, message, savedAt } of await repository.fileHistory(state.path)) {
    const content = await sha256(text);
    if (content.startsWith(state.sha256)) return tellSaved({ of: state.path, at: savedAt, message, content });
  }
  return undefined;
}

/** The same for many, by what is recorded; each is looked up once. */
export async function savedChanges(
  repository: Repository,
  recorded: readonly (string | undefined)[],
): Promise<Map<string, SavedChange>> {
  const found = new Map<string, SavedChange>();
  for (const each of new Set(recorded)) {
    const known = each && (await savedChange(repository, each));
    if (known) found.set(each, known);
  }
  return found;
}

/** What this library knows of what the answers to comments of one release name. Looks up only what they do not tell themselves. */
export async function changeFacts(
  repository: Repository,
  comments: readonly Pick<Comment, 'release' | 'states'>[],
): Promise<ChangeFacts> {
  const { releases } = await reviewNow(repository);
  const release = releases.find(({ id }) => id === comments[0]?.release);
  const untold = comments.flatMap(({ states }) => states.filter(({ saved }) => !saved));
  const found = await savedChanges(
    repository,
    untold.map(({ revision }) => revision),
  );
  return { editions: release?.editions ?? [], saved: (each) => found.get(each) };
}
