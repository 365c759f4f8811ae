import { CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comment, Reply, StateChange } from '../../core/review/Comment';
import { dateTimeText } from '../ui/dates';
import { CommentBadges } from './CommentBadges';
import { ChangeName } from './ChangeName';
import { STATE_WORDS } from './words';

/** A comment with all that followed: replies and decisions in the order in which they came. */
export function CommentThread({ comment, children }: { comment: Comment; children?: ReactNode }) {
  const { author, organisation, at, text, origin, edition, round } = comment;
  return (
    <div className="thread">
      <CommentBadges comment={comment} />
      <p className="thread-text">{text}</p>
      <Signed by={author} of={organisation} at={at}>
        {round}
        {edition !== undefined && `, edition ${edition}`}
        {origin && `, from ${origin.file}`}
      </Signed>
      <ol className="thread-entries" aria-label="What followed">
        {entriesOf(comment).map((entry, index) => (
          <li key={index}>
            {'state' in entry ? <Decided comment={comment} change={entry} /> : <Replied reply={entry} />}
          </li>
        ))}
      </ol>
      {children}
    </div>
  );
}

function Replied({ reply: { author, organisation, at, text } }: { reply: Reply }) {
  return (
    <>
      <p className="thread-text">
        <CornerDownRight size={12} aria-label="Reply" role="img" /> {text}
      </p>
      <Signed by={author} of={organisation} at={at} />
    </>
  );
}

function Decided({ comment, change }: { comment: Comment; change: StateChange }) {
  const { state, by, at, reason, revision } = change;
  return (
    <>
      <p className="thread-text">
        <strong>{state === 'new' ? 'Opened again' : capital(STATE_WORDS[state].label)}</strong>
        {reason && `: ${reason}`}
        {revision && (
          <>
            {reason ? ' ' : ': '}
            <small>
              By <ChangeName comment={comment} change={change} />
            </small>
          </>
        )}
      </p>
      <Signed by={by} at={at} />
    </>
  );
}

interface SignedProps {
  by: string;
  of?: string;
  at: string;
  children?: ReactNode;
}

function Signed({ by, of, at, children }: SignedProps) {
  return (
    <small className="thread-signed">
      {[by, of].filter(Boolean).join(', ')} · <time dateTime={at}>{dateTimeText(at)}</time>
      {children && <> · {children}</>}
    </small>
  );
}

/** Replies and decisions, the oldest first. */
function entriesOf({ replies, states }: Comment): (Reply | StateChange)[] {
  return [...replies, ...states].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
