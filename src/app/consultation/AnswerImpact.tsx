import { useMemo } from 'react';
import type { Release } from '../../core/release/Release';
import { CommentActions } from './CommentActions';
import type { KeptComment } from './review-now';
import { editionChoices } from './revision-names';
import { useRegisterStates } from './useRegisterStates';

interface AnswerImpactProps {
  kept: KeptComment;
  /** The register that the impact is in. */
  register: string;
  /** The release of the comment, where it can be read. */
  release: Release | undefined;
}

/** Answers a comment on an impact: what is done was done by a state of its register, or came with an edition. */
export function AnswerImpact({ kept, register, release }: AnswerImpactProps) {
  const states = useRegisterStates(register);
  const choices = useMemo(
    () => [...(states ?? []), ...(release ? editionChoices(release) : [])],
    [states, release],
  );
  if (states === undefined) return null;
  return <CommentActions comments={[kept]} choices={choices} />;
}
