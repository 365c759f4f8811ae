import { useMemo } from 'react';
import type { Problem } from '../../core/problem';
import { commentPath } from '../../core/release/paths';
import { writeComment, type Comment, type StateChange } from '../../core/review/Comment';
import { addReply, changeState, createComment, type Edited, type NewComment } from '../../core/review/edit';
import type { FileChange, Repository } from '../../repository/Repository';
import { notifyProblems, notifyThrown } from '../library/notify';
import type { Author } from '../state/useAuthor';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import type { KeptComment } from './review-now';
import { counted, STATE_WORDS } from './words';

export type Decision = Pick<StateChange, 'state' | 'reason' | 'revision'>;

/** What can be done with comments. Each gives false, after saying why, where nothing was stored. */
export interface ReviewActions {
  add: (comment: Omit<NewComment, 'id' | 'at' | 'author' | 'organisation'>, by: Author) => Promise<boolean>;
  /** The same reply to each. */
  reply: (to: readonly KeptComment[], text: string, by: Author) => Promise<boolean>;
  /** All or none: where one cannot take the decision, nothing changes. */
  decide: (about: readonly KeptComment[], decision: Decision, by: Author) => Promise<boolean>;
}

export function useReviewActions(): ReviewActions {
  const repository = useRepository();
  return useMemo(() => reviewActions(repository), [repository]);
}

function reviewActions(repository: Repository): ReviewActions {
  const changeAll = (
    kept: readonly KeptComment[],
    edit: (comment: Comment) => Edited,
    message: string,
  ): Promise<boolean> => {
    const edits = kept.map(({ comment, path, text }) => ({ path, text, edited: edit(comment) }));
    const problems = edits.flatMap(({ edited }) => edited.problems ?? []);
    if (problems.length > 0) return Promise.resolve(refused(problems, kept.length));
    const changes = edits.flatMap(({ path, text, edited }): FileChange[] =>
      edited.comment ? [{ path, text: writeComment(edited.comment), expected: text }] : [],
    );
    return save(repository, changes, message);
  };
  return {
    add(given, { name, organisation }) {
      const id = crypto.randomUUID();
      const { comment, problems } = createComment({
        id,
        ...given,
        author: name,
        organisation,
        at: now(),
      });
      if (!comment) return Promise.resolve(refused(problems, 1));
      const path = commentPath(comment.release, id);
      return save(repository, [{ path, text: writeComment(comment) }], 'Comment written');
    },
    reply: (to, text, { name, organisation }) =>
      changeAll(
        to,
        (comment) =>
          addReply(comment, { id: crypto.randomUUID(), at: now(), author: name, organisation, text }),
        to.length === 1 ? 'Reply written' : `Reply written to ${counted(to.length, 'comment')}`,
      ),
    decide: (about, decision, { name }) =>
      changeAll(
        about,
        (comment) => changeState(comment, { at: now(), by: name, ...decision }),
        `${counted(about.length, 'comment')} ${decision.state === 'new' ? 'opened again' : STATE_WORDS[decision.state].label}`,
      ),
  };
}

/** Stores files of comments as one step, and says what became of it. */
export async function save(
  repository: Repository,
  changes: readonly FileChange[],
  message: string,
): Promise<boolean> {
  try {
    const result = await repository.saveFiles(changes, message);
    if (!result.ok) {
      notifyProblems(result.problems);
      return false;
    }
  } catch (fault) {
    notifyThrown(fault);
    return false;
  }
  useWorkspace.getState().notify({ tone: 'success', text: `${message}.` });
  return true;
}

function refused(problems: readonly Problem[], among: number): false {
  const [first] = problems;
  if (first && among > 1)
    notifyProblems([
      {
        ...first,
        message: `${first.message} That is so for ${problems.length} of ${among}; none was changed.`,
      },
    ]);
  else notifyProblems(problems);
  return false;
}

const now = () => new Date().toISOString();
