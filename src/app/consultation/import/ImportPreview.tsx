import type { ReactNode } from 'react';
import type { Comment } from '../../../core/review/Comment';
import { lateInWords, type Deadlines } from '../../../core/review/lateInWords';
import { saidNow } from '../../../core/review/saidNow';
import type { ResponseImport } from '../../../core/review/response/importResponses';
import { leftOutInWords } from '../../../core/review/response/leftOut';
import type { ChangedComment } from '../../../core/review/takeChange';
import { subjectInWords } from '../../../core/review/subjects';
import { KIND_WORDS } from '../words';

const MOST_SHOWN = 100;

/** What an import would bring: by file, and comment by comment. */
export function ImportPreview({
  plan: { files, comments, changed, older, leftOut, duplicates },
  deadlines,
}: {
  plan: ResponseImport;
  deadlines: Deadlines;
}) {
  return (
    <div className="import-comments">
      <Part title="Files" count={files.length}>
        {files.map(({ name, comments: count, responses }, index) => (
          <li key={index}>
            {name}{' '}
            <small>
              {responses === 0
                ? 'nothing could be taken'
                : `${count} ${count === 1 ? 'comment' : 'comments'}`}
            </small>
          </li>
        ))}
      </Part>
      <Part title="New" count={comments.length}>
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} late={lateInWords(comment, deadlines)} />
        ))}
      </Part>
      <Part title="Changed" count={changed.length}>
        {changed.map((each, index) => (
          <ChangeLine key={index} change={each} late={lateInWords(each.given, deadlines)} />
        ))}
      </Part>
      <Part title="Older words, left out" count={older.length}>
        {older.map((each, index) => (
          <ChangeLine key={index} change={each} />
        ))}
      </Part>
      {leftOut.map((each, index) => (
        <Part
          key={index}
          title={`Came before, not in ${each.file}`}
          hint={`${leftOutInWords(each)} Nothing is changed: ask whether they still stand.`}
          count={each.comments.length}
        >
          {each.comments.map((comment) => (
            <CommentLine key={comment.id} comment={{ ...comment, ...saidNow(comment) }} />
          ))}
        </Part>
      ))}
      <Part title="Known already" count={duplicates.length}>
        {duplicates.map((comment, index) => (
          <CommentLine key={index} comment={comment} />
        ))}
      </Part>
    </div>
  );
}

interface PartProps {
  title: string;
  /** A sentence below the heading. */
  hint?: string;
  count: number;
  children: readonly ReactNode[];
}

/** A heading with its count, and the first lines below it. */
export function Part({ title, hint, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="badge">{count}</span>
      </h3>
      {hint && <p className="field-hint">{hint}</p>}
      <ul>{children.slice(0, MOST_SHOWN)}</ul>
      {count > MOST_SHOWN && <p className="field-hint">and {count - MOST_SHOWN} more</p>}
    </section>
  );
}

/** One comment in a line, with who wrote it and what it is about. */
export function CommentLine({ comment, late = '' }: { comment: Comment; late?: string }) {
  const { about, author, organisation, kind, text } = comment;
  return (
    <li>
      <span className="thread-gist">{text}</span>
      <small>
        {[KIND_WORDS[kind], subjectInWords(about), [author, organisation].filter(Boolean).join(', '), late]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  );
}

function ChangeLine({ change: { known, given }, late = '' }: { change: ChangedComment; late?: string }) {
  return (
    <li>
      <span className="thread-gist">{given.text}</span>
      <small>
        Known as: {saidNow(known).text.slice(0, 160)}
        {late && ` · ${late}`}
      </small>
    </li>
  );
}
