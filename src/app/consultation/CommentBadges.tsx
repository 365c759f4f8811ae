import type { Comment } from '../../core/review/Comment';
import { saidNow } from '../../core/review/saidNow';
import { stateOf } from '../../core/review/states';
import { KIND_WORDS, STATE_WORDS } from './words';

export function CommentBadges({ comment }: { comment: Comment }) {
  return (
    <span className="comment-badges">
      <StateOf comment={comment} />
      <span className="badge">{KIND_WORDS[saidNow(comment).kind].toLowerCase()}</span>
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
