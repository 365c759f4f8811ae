import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Release } from '../../../core/release/Release';
import type { ReviewProcess } from '../../../core/review/facts';
import type { ProcessHead } from '../../../repository/Repository';
import { RegisterAside } from '../../register/edit/RegisterAside';
import { IconButton } from '../../ui/Button';
import { AnswerComment } from '../AnswerComment';
import { CommentThread } from '../CommentThread';
import type { CommentRow } from './comment-rows';
import { JumpLink } from './JumpLink';
import { SubjectCell } from './SubjectCell';

interface CommentAsideProps {
  row: CommentRow;
  release: Release;
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
  /** The comments before and after it in the list, if any. */
  before: string | undefined;
  after: string | undefined;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** One comment beside the table: its thread, where it belongs, and what can be answered. */
export function CommentAside({ row, release, headOf, before, after, onShow, onClose }: CommentAsideProps) {
  const head = row.place.process && headOf(row.place.process);
  return (
    <RegisterAside title="Comment" onClose={onClose}>
      <div className="comment-subject">
        <p>
          <SubjectCell row={row} />
        </p>
        <JumpLink row={row} headOf={headOf} />
        <span className="button-row">
          <IconButton
            label="Comment before"
            isDisabled={before === undefined}
            onPress={() => before !== undefined && onShow(before)}
          >
            <ChevronUp size={16} aria-hidden="true" />
          </IconButton>
          <IconButton
            label="Next comment"
            isDisabled={after === undefined}
            onPress={() => after !== undefined && onShow(after)}
          >
            <ChevronDown size={16} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <CommentThread comment={row.kept.comment} late={row.late}>
        <AnswerComment key={row.kept.path} kept={row.kept} release={release} processKey={head?.key} />
      </CommentThread>
    </RegisterAside>
  );
}
