import type { Comment } from '../../core/review/Comment';
import { saidNow } from '../../core/review/saidNow';
import { isAnswered } from '../../core/review/states';

interface CommentGistProps {
  comment: Comment;
  /** True where its words stand below: then who wrote it is enough. */
  isOpen?: boolean;
}

/** The beginning of a comment where there is no room for more. */
export function CommentGist({ comment, isOpen = false }: CommentGistProps) {
  const { author, organisation, replies } = comment;
  return (
    <span className="item-text">
      {!isOpen && (
        <span className="thread-gist" data-answered={isAnswered(comment) || undefined}>
          {saidNow(comment).text}
        </span>
      )}
      <small>
        {[author, organisation].filter(Boolean).join(', ')}
        {replies.length > 0 && ` · ${replies.length === 1 ? '1 reply' : `${replies.length} replies`}`}
      </small>
    </span>
  );
}
