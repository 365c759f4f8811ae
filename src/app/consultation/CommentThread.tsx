import { CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comment, Reply, StateChange } from '../../core/review/Comment';
import { compareInstants } from '../../core/json/dates';
import { knownSince } from '../../core/review/receivedAt';
import { isChange } from '../../core/review/saidNow';
import { isOnWordsOfNow } from '../../core/review/states';
import { dateTimeText } from '../ui/dates';
import { CommentBadges } from './CommentBadges';
import { ChangeName } from './ChangeName';
import { STATE_WORDS } from './words';

interface CommentThreadProps {
  comment: Comment;
  /** Why it is late, with the dates; '' or absent where it is not, or nothing tells. */
  late?: string;
  children?: ReactNode;
}

/** A comment with all that followed: replies and decisions in the order in which they came. */
export function CommentThread({ comment, late, children }: CommentThreadProps) {
  const { author, organisation, at, text, origin, edition, round } = comment;
  return (
    <div className="thread">
      <CommentBadges comment={comment} late={late} />
      {late && <p className="field-hint">{capital(late)}.</p>}
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

function Replied({ reply }: { reply: Reply }) {
  const { author, organisation, at, text } = reply;
  return (
    <>
      <p className="thread-text">
        <CornerDownRight size={12} aria-label="Reply" role="img" />{' '}
        {isChange(reply) && <strong>New words: </strong>}
        {text}
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
        {state !== 'new' && !isOnWordsOfNow(comment, change) && ', on earlier words'}
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
  // Words of an author by when they were here: before that nobody could decide on them.
  const here = (entry: Reply | StateChange) => ('state' in entry ? entry.at : knownSince(entry));
  return [...replies, ...states].sort((a, b) => compareInstants(here(a), here(b)));
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
