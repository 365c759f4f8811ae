import { useEffect, useRef } from 'react';
import type { ReviewProcess } from '../../../core/review/facts';
import { processInWords } from '../../../core/review/subjects';
import type { ProcessHead } from '../../../repository/Repository';
import { StateOf } from '../../consultation/CommentBadges';
import { CommentGist } from '../../consultation/CommentGist';
import { CommentThread } from '../../consultation/CommentThread';
import { writeAddress } from '../../state/address';
import type { PlacedComment, StepGroup } from './comment-groups';
import { AnswerHere } from './AnswerHere';
import type { DoneWithSave } from './useDoneWithSave';

interface CommentGroupProps {
  group: StepGroup;
  processKey: string;
  /** True where its element is selected. */
  isCurrent: boolean;
  openId: string | undefined;
  doneWithSave: DoneWithSave;
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
  onToggle: (commentId: string) => void;
  onShow: (elementId: string) => void;
}

/** The comments on one step, each to be opened with its thread. */
export function CommentGroup(props: CommentGroupProps) {
  const { group, isCurrent, openId, onShow } = props;
  const { title, elementId, comments } = group;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <section ref={section} className="comment-group" aria-label={title} data-current={isCurrent || undefined}>
      <h3>
        {elementId === undefined ? (
          title
        ) : (
          <button type="button" className="row-button comment-step" onClick={() => onShow(elementId)}>
            {title}
          </button>
        )}{' '}
        <span className="badge">{comments.length}</span>
      </h3>
      <ul className="item-list">
        {comments.map((each) => (
          <CommentEntry
            key={each.kept.path}
            placed={each}
            isOpen={each.kept.comment.id === openId}
            {...props}
          />
        ))}
      </ul>
    </section>
  );
}

interface CommentEntryProps extends Omit<CommentGroupProps, 'group' | 'isCurrent' | 'openId' | 'onShow'> {
  placed: PlacedComment;
  isOpen: boolean;
}

function CommentEntry({ placed, isOpen, processKey, doneWithSave, headOf, onToggle }: CommentEntryProps) {
  const { kept } = placed;
  const { comment } = kept;
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={entry}>
      <button type="button" className="item" aria-expanded={isOpen} onClick={() => onToggle(comment.id)}>
        <CommentGist comment={comment} isOpen={isOpen} />
        <StateOf comment={comment} />
      </button>
      {isOpen && (
        <CommentThread comment={comment}>
          <WhereItIs placed={placed} headOf={headOf} />
          <AnswerHere kept={kept} processKey={processKey} doneWithSave={doneWithSave} />
        </CommentThread>
      )}
    </li>
  );
}

/** What became of the subject, where it is not simply where the comment says. */
function WhereItIs({ placed, headOf }: { placed: PlacedComment; headOf: CommentGroupProps['headOf'] }) {
  const { where, place, kept } = placed;
  const { about } = kept.comment;
  if (where === 'gone')
    return (
      <p className="field-hint">
        {about.kind === 'variation' && place.elementId !== undefined
          ? `${about.layer} records no variation at “${place.name || place.elementId}” any more.`
          : `It was called “${place.name || ('elementId' in about ? about.elementId : '')}”.`}
      </p>
    );
  if (where === 'left') {
    const head = place.process && headOf(place.process);
    return (
      <p className="field-hint">
        “{place.name}” is now in{' '}
        {head ? (
          <a href={writeAddress({ process: head.key, view: 'overlay', elementId: place.elementId })}>
            {processInWords(head)}
          </a>
        ) : (
          'another process'
        )}
        .
      </p>
    );
  }
  if (place.where === 'moved' && 'process' in about)
    return <p className="field-hint">It was in {processInWords(about.process)} when this was written.</p>;
  if (about.kind === 'variation') return <p className="field-hint">About what {about.layer} does here.</p>;
  if (place.formerly) return <p className="field-hint">It was called “{place.formerly}” then.</p>;
  return null;
}
