import type { Comment } from '../../core/review/Comment';
import { saidNow } from '../../core/review/saidNow';
import { stateOf } from '../../core/review/states';
import { KIND_WORDS, STATE_WORDS } from './words';

/** @param late why it is late, with the dates; '' or absent where it is not */
export function CommentBadges({ comment, late }: { comment: Comment; late?: string }) {
  return (
    <span className="comment-badges">
      <StateOf comment={comment} />
      <span className="badge">{KIND_WORDS[saidNow(comment).kind].toLowerCase()}</span>
      <LateBadge late={late} />
    </span>
  );
}

export function StateOf({ comment }: { comment: Comment }) {
  const { label, tone, explained } = STATE_WORDS[stateOf(comment)];
  return (
    <span className="badge" data-tone={tone} title={explained}>
      {label}
    </span>
  );
}

export const LateBadge = ({ late }: { late: string | undefined }) =>
  late ? (
    <span className="badge" data-tone="warning" title={late}>
      late
    </span>
  ) : null;
