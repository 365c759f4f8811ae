import type { Release } from '../../../core/release/Release';
import { Button } from '../../ui/Button';
import { CommentActions } from '../CommentActions';
import { editionChoices } from '../revision-names';
import { counted } from '../words';
import type { CommentRow } from './comment-rows';

interface BulkBarProps {
  rows: readonly CommentRow[];
  release: Release;
  onClear: () => void;
}

/** One answer for all comments that are ticked. */
export function BulkBar({ rows, release, onClear }: BulkBarProps) {
  return (
    <section className="bulk-bar" aria-label="Answer the ticked comments">
      <p role="status">{counted(rows.length, 'comment')} ticked</p>
      <CommentActions
        comments={rows.map(({ kept }) => kept)}
        choices={editionChoices(release)}
        onAnswered={onClear}
      />
      <Button tone="quiet" onPress={onClear}>
        Untick all
      </Button>
    </section>
  );
}
