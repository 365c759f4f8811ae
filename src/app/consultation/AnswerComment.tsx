import { useMemo } from 'react';
import type { Release } from '../../core/release/Release';
import { useHistory } from '../modelling/history/useHistory';
import { CommentActions } from './CommentActions';
import type { KeptComment } from './review-now';
import { editionChoices, revisionChoice } from './revision-names';
import { useRegisterStates } from './useRegisterStates';

const MOST_REVISIONS = 6;

interface AnswerCommentProps {
  kept: KeptComment;
  /** The release of the comment, where it can be read. */
  release: Release | undefined;
  /** The process that it is about, once it is known where that is. */
  processKey?: string;
}

/**
 * Answers a comment: what is done was done by a revision of its process or a state of its register, or came with an edition. The
 * form stays open while these are read.
 */
export function AnswerComment({ kept, release, processKey }: AnswerCommentProps) {
  const { about } = kept.comment;
  const revisions = useHistory(processKey);
  const states = useRegisterStates(about.kind === 'impact' ? about.register : undefined);
  const choices = useMemo(
    () => [
      ...(revisions ?? []).slice(0, MOST_REVISIONS).map(revisionChoice),
      ...(states ?? []),
      ...(release ? editionChoices(release) : []),
    ],
    [revisions, states, release],
  );
  return <CommentActions comments={[kept]} choices={choices} />;
}
