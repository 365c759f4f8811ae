import { useMemo } from 'react';
import type { Problem } from '../../core/problem';
import { commentPath } from '../../core/release/paths';
import { writeComment, type Comment, type StateChange } from '../../core/review/Comment';
import { addReply, changeState, createComment, type Edited, type NewComment } from '../../core/review/edit';
import type { FileChange, Repository } from '../../repository/Repository';
import { notifyProblems } from '../library/notify';
import { saveFiles } from '../library/save-files';
import type { Author } from '../state/useAuthor';
import { useRepository } from '../state/RepositoryContext';
import type { KeptComment } from './review-now';
import { savedChanges } from './saved-changes';
import { takenBack } from './undo-answer';
import { STATE_WORDS } from './words';
import { counted } from '../../core/text/counted';

export type Decision = Pick<StateChange, 'state' | 'reason' | 'revision'>;

/** What can be done with comments. Each gives false, after saying why, where nothing was stored. */
export interface ReviewActions {
  add: (comment: Omit<NewComment, 'id' | 'at' | 'author' | 'organisation'>, by: Author) => Promise<boolean>;
  /** The same reply to each. */
  reply: (to: readonly KeptComment[], text: string, by: Author) => Promise<boolean>;
  /** All or none: where one cannot take the decision, nothing changes. What did a comment may differ from one to the next. */
  decide: (
    about: readonly KeptComment[],
    decisionFor: (kept: KeptComment) => Decision,
    by: Author,
  ) => Promise<boolean>;
}

export function useReviewActions(): ReviewActions {
  const repository = useRepository();
  return useMemo(() => reviewActions(repository), [repository]);
}

function reviewActions(repository: Repository): ReviewActions {
  /** Stores the same kind of answer to each, with the way to take it back. */
  const answerAll = (
    kept: readonly KeptComment[],
    by: string,
    edit: (kept: KeptComment) => Edited,
    message: string,
  ): Promise<boolean> => {
    const edits = kept.map((each) => ({ ...each, edited: edit(each) }));
    const problems = edits.flatMap(({ edited }) => edited.problems ?? []);
    if (problems.length > 0) return Promise.resolve(refused(problems, kept.length));
    const answers = edits.flatMap(({ edited, ...each }): Answered[] =>
      edited.comment ? [{ ...each, after: edited.comment }] : [],
    );
    return saveAnswers(repository, answers, by, message);
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
      return saveFiles(repository, [{ path, text: writeComment(comment) }], 'Comment written');
    },
    reply: (to, text, { name, organisation }) =>
      answerAll(
        to,
        name,
        ({ comment }) =>
          addReply(comment, { id: crypto.randomUUID(), at: now(), author: name, organisation, text }),
        to.length === 1 ? 'Reply written' : `Reply written to ${counted(to.length, 'comment')}`,
      ),
    async decide(about, decisionFor, { name }) {
      const saved = await savedChanges(
        repository,
        about.map((kept) => decisionFor(kept).revision),
      );
      return answerAll(
        about,
        name,
        (kept) => {
          const decision = decisionFor(kept);
          const told = saved.get(decision.revision ?? '');
          return changeState(kept.comment, {
            at: now(),
            by: name,
            ...decision,
            ...(told && { saved: told }),
          });
        },
        decidedInWords(about, decisionFor),
      );
    },
  };
}

function decidedInWords(about: readonly KeptComment[], decisionFor: (kept: KeptComment) => Decision): string {
  const state = about[0] === undefined ? 'new' : decisionFor(about[0]).state;
  return `${counted(about.length, 'comment')} ${state === 'new' ? 'opened again' : STATE_WORDS[state].label}`;
}

/** A comment as it was and as an answer makes it. */
export interface Answered extends KeptComment {
  after: Comment;
}

/** Stores answers as one step, and offers to take them back. */
export function saveAnswers(
  repository: Repository,
  answers: readonly Answered[],
  by: string,
  message: string,
): Promise<boolean> {
  const changes = answers.map(({ path, text, after }) => ({
    path,
    text: writeComment(after),
    expected: text,
  }));
  return saveFiles(repository, changes, message, () =>
    answers.flatMap(({ path, comment, after }): FileChange[] => {
      const back = takenBack(comment, after, now(), by);
      // What could be answered can be taken back; the store would refuse it where somebody else answered meanwhile.
      if (!back.comment) throw new Error(back.problems[0]?.message);
      return [{ path, text: writeComment(back.comment), expected: writeComment(after) }];
    }),
  );
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
