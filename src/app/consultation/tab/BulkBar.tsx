import { useMemo } from 'react';
import type { Release } from '../../../core/release/Release';
import type { ReviewProcess } from '../../../core/review/facts';
import type { ProcessHead } from '../../../repository/Repository';
import { Button } from '../../ui/Button';
import { CommentActions } from '../CommentActions';
import type { CommentRow } from './comment-rows';
import { useDoneByEach } from './useDoneByEach';
import { counted } from '../../../core/text/counted';

interface BulkBarProps {
  rows: readonly CommentRow[];
  release: Release;
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
  onClear: () => void;
}

/** One answer for all comments that are ticked. */
export function BulkBar({ rows, release, headOf, onClear }: BulkBarProps) {
  const comments = useMemo(() => rows.map(({ kept }) => kept), [rows]);
  const choices = useDoneByEach(rows, release, headOf);
  return (
    <section className="bulk-bar" aria-label="Answer the ticked comments">
      <p role="status">{counted(rows.length, 'comment')} ticked</p>
      <CommentActions comments={comments} choices={choices} onAnswered={onClear} />
      <Button tone="quiet" onPress={onClear}>
        Untick all
      </Button>
    </section>
  );
}
