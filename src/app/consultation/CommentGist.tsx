import type { Comment } from '../../core/review/Comment';
import { isAnswered } from '../../core/review/states';

/** The beginning of a comment where there is no room for more. */
export function CommentGist({ comment }: { comment: Comment }) {
  const { author, organisation, text, replies } = comment;
  return (
    <span className="item-text">
      <span className="thread-gist" data-answered={isAnswered(comment) || undefined}>
        {text}
      </span>
      <small>
        {[author, organisation].filter(Boolean).join(', ')}
        {replies.length > 0 && ` · ${replies.length === 1 ? '1 reply' : `${replies.length} replies`}`}
      </small>
    </span>
  );
}
