import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo } from 'react';
import type { Release } from '../../../core/release/Release';
import type { ReviewProcess } from '../../../core/review/facts';
import type { ProcessHead } from '../../../repository/Repository';
import { useHistory } from '../../modelling/history/useHistory';
import { RegisterAside } from '../../register/edit/RegisterAside';
import { IconButton } from '../../ui/Button';
import { AnswerImpact } from '../AnswerImpact';
import { CommentActions } from '../CommentActions';
import { CommentThread } from '../CommentThread';
import { editionChoices, revisionChoice } from '../revision-names';
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
  const { about } = row.kept.comment;
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
      <CommentThread comment={row.kept.comment}>
        {head ? (
          <AnswerInProcess key={row.kept.path} row={row} release={release} processKey={head.key} />
        ) : about.kind === 'impact' ? (
          <AnswerImpact key={row.kept.path} kept={row.kept} register={about.register} release={release} />
        ) : (
          <CommentActions key={row.kept.path} comments={[row.kept]} choices={editionChoices(release)} />
        )}
      </CommentThread>
    </RegisterAside>
  );
}

const MOST_REVISIONS = 6;

interface AnswerInProcessProps {
  row: CommentRow;
  release: Release;
  processKey: string;
}

function AnswerInProcess({ row, release, processKey }: AnswerInProcessProps) {
  const revisions = useHistory(processKey);
  const choices = useMemo(
    () => [...(revisions ?? []).slice(0, MOST_REVISIONS).map(revisionChoice), ...editionChoices(release)],
    [revisions, release],
  );
  if (revisions === undefined) return null;
  return <CommentActions comments={[row.kept]} choices={choices} />;
}
